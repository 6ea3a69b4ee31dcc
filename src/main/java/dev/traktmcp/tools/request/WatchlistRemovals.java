package dev.traktmcp.tools.request;

import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.plays.NewPlay;
import dev.traktmcp.plays.Verdict;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.Sort;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.WatchlistEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What leaves the watchlist because it was watched. Trakt takes off the movie, and for one episode the whole show, the
 * season and the episode ("Sync: Get watchlist"). It does not report that, so we read the list beforehand.
 */
public final class WatchlistRemovals {
    private final List<WatchlistEntry> before;

    private WatchlistRemovals(List<WatchlistEntry> before) {
        this.before = before;
    }

    public static WatchlistRemovals none() {
        return new WatchlistRemovals(List.of());
    }

    /** Reads the watchlist; call it before sending the plays. */
    public static WatchlistRemovals before(Trakt trakt) {
        return new WatchlistRemovals(trakt.sync().watchlist(null, Sort.RANK).items());
    }

    /** An item that was on the watchlist, and its entry there. */
    public record Departed(Subject subject, WatchlistEntry entry) {
        /** The step that puts it back. */
        public Step step() {
            return new Step.Kept(SavedSet.WATCHLIST, JournalSteps.thing(subject),
                    entry.notes() == null ? Map.of() : Map.of("notes", entry.notes()), entry.rank());
        }
    }

    /** What the list had of what has now been watched. */
    public List<Departed> of(Map<NewPlay, Verdict> verdicts) {
        return of(verdicts.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Verdict.Added)
                .map(entry -> entry.getKey().subject())
                .toList());
    }

    /** What the list had of what is being watched. */
    public List<Departed> of(List<Subject> watched) {
        return before.stream()
                .flatMap(entry -> listed(entry).map(listed -> new Departed(listed, entry)))
                .filter(listed -> watched.stream().anyMatch(one -> takesOff(one, listed.subject())))
                .toList();
    }

    private static Stream<Subject> listed(WatchlistEntry entry) {
        return Subject.of(entry.type(), entry.movie(), entry.show(), entry.season(), entry.episode()).stream();
    }

    private static boolean takesOff(Subject watched, Subject listed) {
        return watched.media().typedId().equals(listed.media().typedId())
                && (listed.season() == null || listed.season().equals(watched.season()))
                && (listed.episode() == null || watched.episode() != null
                        && Objects.equals(listed.episode().number(), watched.episode().number()));
    }
}
