package dev.traktmcp.plays;

import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.JournalEntry;
import dev.traktmcp.cache.BoundedCache;
import dev.traktmcp.trakt.model.ItemKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    private final BoundedCache<ItemKey, List<Sent>> lately = new BoundedCache<>(System::nanoTime, 10_000, (_, _) -> 1);

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

    /** Forgets what was sent of this viewing: of several that which is next to it. */
    void forget(NewPlay play) {
        List<Sent> left = new ArrayList<>(all(play));
        left.stream().min(Comparator.comparing(sent -> play.distance(sent.instant()))).ifPresent(left::remove);
        if (left.isEmpty()) {
            lately.remove(play.subject().key());
        } else {
            lately.put(play.subject().key(), List.copyOf(left), STALE);
        }
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
        doubt(plays.stream()
                .filter(play -> all(play).isEmpty()
                        && unanswered.stream().anyMatch(entry -> entry.watches(play.subject().key())))
                .toList());
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
        return all(play).stream().anyMatch(sent -> !sent.confirmed());
    }

    /**
     * The time of the same viewing, if it was sent and is confirmed.
     *
     * @param asked all that the call asks for
     */
    Optional<Instant> confirmed(NewPlay play, List<NewPlay> asked) {
        return all(play).stream().filter(sent -> sent.confirmed() && play.isNear(sent.instant())
                && play.isNextTo(sent.instant(), asked))
                .findFirst().map(sent -> Objects.requireNonNullElse(sent.instant(), Instant.EPOCH));
    }

    private List<Sent> all(NewPlay play) {
        return Objects.requireNonNullElse(lately.get(play.subject().key()), List.of());
    }

    /** Marks plays as doubtful before they are sent, as a cancelled call may still have sent them. */
    void doubt(Collection<NewPlay> plays) {
        remember(plays, _ -> false);
    }

    void remember(Map<NewPlay, Verdict> verdicts) {
        List<NewPlay> found = new ArrayList<>();
        verdicts.forEach((play, verdict) -> {
            if (verdict instanceof Verdict.NotFound) {
                forget(play);
            } else {
                found.add(play);
            }
        });
        remember(found, play -> verdicts.get(play) instanceof Verdict.Added);
    }

    /** All that one call sends of an item takes the place of what was sent of it before. */
    private void remember(Collection<NewPlay> plays, Predicate<NewPlay> confirmed) {
        plays.stream().collect(Collectors.groupingBy(play -> play.subject().key()))
                .forEach((key, same) -> lately.put(key, same.stream()
                        .map(play -> new Sent(play.instant(), confirmed.test(play))).toList(), STALE));
    }
}
