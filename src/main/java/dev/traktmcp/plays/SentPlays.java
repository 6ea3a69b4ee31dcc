package dev.traktmcp.plays;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.JournalEntry;
import dev.traktmcp.trakt.model.ItemKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was sent lately, by this process or, as the journal has it, by another that died before an answer came. A play is
 * confirmed, or doubtful: sent without an answer, and not seen in the history yet. Threads may share it.
 */
final class SentPlays {
    /** A read may be stale by some seconds; this is longer than any that was seen. */
    private static final Duration STALE = Duration.ofMinutes(10);

    private record Sent(@Nullable Instant instant, boolean confirmed) {}

    private final Journal journal;
    private final InstantSource clock;
    private final Cache<ItemKey, Sent> lately =
            Caffeine.newBuilder().expireAfterWrite(STALE).maximumSize(10_000).build();

    SentPlays(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void forget() {
        lately.invalidateAll();
    }

    void forget(ItemKey removed) {
        lately.asMap().keySet().removeIf(key -> key.isWithin(removed));
    }

    void forget(NewPlay play) {
        lately.invalidate(play.subject().key());
    }

    /**
     * Reads the writes without an answer that one of these plays may have come from, and holds those plays for doubtful.
     * What this process knows of a play by itself is worth more.
     */
    List<JournalEntry> unanswered(List<NewPlay> plays) {
        Instant since = clock.instant().minus(STALE);
        List<JournalEntry> unanswered = journal.open().stream()
                .filter(entry -> entry.at().isAfter(since) && watchesAny(entry, plays))
                .toList();
        plays.stream()
                .filter(play -> unanswered.stream().anyMatch(entry -> entry.watches(play.subject().key())))
                .forEach(play -> lately.asMap().putIfAbsent(play.subject().key(), new Sent(play.instant(), false)));
        return unanswered;
    }

    /** The history was looked into: of what it has there is no doubt any more, nor of writes of which nothing is missing. */
    void settle(CheckedPlays checked, List<JournalEntry> unanswered) {
        checked.seen().keySet().stream().filter(this::isDoubtful).forEach(this::forget);
        unanswered.stream().filter(entry -> !watchesAny(entry, checked.missing())).forEach(journal::confirm);
    }

    private static boolean watchesAny(JournalEntry entry, List<NewPlay> plays) {
        return plays.stream().anyMatch(play -> entry.watches(play.subject().key()));
    }

    boolean isDoubtful(NewPlay play) {
        return of(play).filter(sent -> !sent.confirmed()).isPresent();
    }

    /** When the same viewing was, if it was sent and is confirmed; the first instant of 1970 where nobody knows. */
    Optional<Instant> confirmed(NewPlay play) {
        return of(play).filter(sent -> sent.confirmed() && play.isNear(sent.instant()))
                .map(sent -> Objects.requireNonNullElse(sent.instant(), Instant.EPOCH));
    }

    private Optional<Sent> of(NewPlay play) {
        return Optional.ofNullable(lately.getIfPresent(play.subject().key()));
    }

    /** Before sending: whoever is cancelled meanwhile has perhaps sent it all the same. */
    void doubt(Collection<NewPlay> plays) {
        plays.forEach(play -> remember(play, false));
    }

    void remember(Map<NewPlay, Verdict> verdicts) {
        verdicts.forEach((play, verdict) -> {
            if (verdict instanceof Verdict.NotFound) {
                forget(play);
            } else {
                remember(play, verdict instanceof Verdict.Added);
            }
        });
    }

    private void remember(NewPlay play, boolean confirmed) {
        lately.put(play.subject().key(), new Sent(play.instant(), confirmed));
    }
}
