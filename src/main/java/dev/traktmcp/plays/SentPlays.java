package dev.traktmcp.plays;

import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.JournalEntry;
import dev.traktmcp.cache.BoundedCache;
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
 * The plays that were sent lately, by this process or, according to the journal, by another that died before an answer
 * came. A play is confirmed or doubtful, that is, sent without an answer and not in the history yet. Safe for use by
 * several threads.
 */
final class SentPlays {
    /** A read may be stale by some seconds; this is longer than any delay that we saw (2026). */
    private static final Duration STALE = Duration.ofMinutes(10);

    private record Sent(@Nullable Instant instant, boolean confirmed) {}

    private final Journal journal;
    private final InstantSource clock;
    private final BoundedCache<ItemKey, Sent> lately = new BoundedCache<>(System::nanoTime, 10_000, (_, _) -> 1);

    SentPlays(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void forget() {
        lately.clear();
    }

    void forget(ItemKey removed) {
        lately.removeIf(key -> key.isWithin(removed));
    }

    void forget(NewPlay play) {
        lately.remove(play.subject().key());
    }

    /**
     * Reads the writes without an answer that may have sent one of these plays, and marks those plays as doubtful. What
     * this process itself knows of a play takes precedence.
     */
    List<JournalEntry> unanswered(List<NewPlay> plays) {
        Instant since = clock.instant().minus(STALE);
        List<JournalEntry> unanswered = journal.open().stream()
                .filter(entry -> entry.at().isAfter(since) && watchesAny(entry, plays))
                .toList();
        plays.stream()
                .filter(play -> unanswered.stream().anyMatch(entry -> entry.watches(play.subject().key())))
                .forEach(play -> lately.putIfAbsent(play.subject().key(), new Sent(play.instant(), false), STALE));
        return unanswered;
    }

    /** Ends the doubt about plays that the history has, and about writes of which no play is missing. */
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

    /** The time of the same viewing, if it was sent and is confirmed. */
    Optional<Instant> confirmed(NewPlay play) {
        return of(play).filter(sent -> sent.confirmed() && play.isNear(sent.instant()))
                .map(sent -> Objects.requireNonNullElse(sent.instant(), Instant.EPOCH));
    }

    private Optional<Sent> of(NewPlay play) {
        return Optional.ofNullable(lately.get(play.subject().key()));
    }

    /** Marks plays as doubtful before they are sent, as a cancelled call may still have sent them. */
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
        lately.put(play.subject().key(), new Sent(play.instant(), confirmed), STALE);
    }
}
