package dev.traktmcp.tools.request.moving;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.JournalEntry;
import dev.traktmcp.plays.LastRun;
import dev.traktmcp.plays.MovedPlays;
import dev.traktmcp.plays.NewPlay;
import dev.traktmcp.plays.PlaysThen;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.ReplyText.Place;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.WatchTarget;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.Play;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which plays a call moves.
 *
 * @param said the person's words for them; null where none are moved
 * @param wrong what was marked by mistake, whose plays they are; null where they are those of what is meant
 */
public record MoveFrom(@Nullable String said, @Nullable WrongTitle wrong, Trakt trakt, Journal journal, Viewer viewer) {
    /** Reads them, as {@link WrongTitle#of} does. */
    public static MoveFrom of(@Nullable String said, Selection meant, TitleFinder titles, Trakt trakt, Journal journal,
            Viewer viewer) {
        return new MoveFrom(said == null || said.isBlank() ? null : said.strip(),
                WrongTitle.of(said, meant, titles, trakt, journal, viewer.times(), viewer.wording()), trakt, journal,
                viewer);
    }

    /** Refuses what cannot go together with moving plays. */
    public void refuseMixed(boolean rewatch, boolean severalTimes, Collection<WatchTarget> viewings) {
        if (said != null && severalTimes) {
            throw wrong("moves one play of each title, to one time: name each once");
        }
        if (said != null && rewatch) {
            throw wrong("does not go with rewatch, which adds one more play: leave one of them out");
        }
        if (wrong != null && viewings.stream().anyMatch(WatchTarget::whole)) {
            throw wrong("moves plays of movies and episodes: name the episodes, like S01E01-E03");
        }
    }

    /**
     * Of a season, a show or all before an episode those episodes alone that have a play which is meant.
     *
     * @throws TraktException with {@code BadArguments} where none has
     */
    public WatchTarget narrowed(WatchTarget viewing) {
        if (said == null || wrong != null || !viewing.whole()) {
            return viewing;
        }
        PlaysThen plays = PlaysThen.of(trakt, viewing.named().media())
                .among(viewing.watched().stream().map(Subject::key).collect(Collectors.toSet()));
        Map<Subject, Play> run = among(viewing, plays.last());
        boolean last = LastRun.isSaid(said);
        Map<Subject, Play> moving = last ? written(among(viewing, plays.ever()), run)
                : among(viewing, plays.meant(said, viewer.times()));
        if (moving.isEmpty()) {
            throw wrong((last && !run.isEmpty() ? "can mean several days of " : "names no play of ")
                    + viewing.named().name() + (run.isEmpty() ? ", which has none: leave it out"
                            : "; the last are " + PlaysText.of(run, viewer.wording()) + ": "
                                    + (run.values().stream().anyMatch(Play::hasDate) ? "name their day"
                                            : "give last")));
        }
        return new WatchTarget(viewing.named(), List.copyOf(moving.keySet()), List.of(), false);
    }

    private static Map<Subject, Play> among(WatchTarget viewing, Map<ItemKey, Play> plays) {
        Map<Subject, Play> among = new LinkedHashMap<>();
        viewing.watched().stream().filter(one -> plays.containsKey(one.key()))
                .forEach(one -> among.put(one, Objects.requireNonNull(plays.get(one.key()))));
        return among;
    }

    /** What the last call wrote that marked any of these; without one the last run, if all of them belong to it. */
    private Map<Subject, Play> written(Map<Subject, Play> all, Map<Subject, Play> run) {
        return journal.undoable().stream()
                .filter(entry -> all.keySet().stream().anyMatch(one -> entry.watches(one.key()))).findFirst()
                .map(entry -> {
                    Map<Subject, Play> written = new LinkedHashMap<>(all);
                    written.keySet().removeIf(one -> !entry.watches(one.key()));
                    return written;
                }).orElse(run.size() == all.size() ? run : Map.of());
    }

    /** The plays that go from where they are to these. */
    public MovedPlays former(List<NewPlay> wanted) {
        return wrong != null ? wrong.moved(trakt, wanted, viewer.wording())
                : MovedPlays.find(trakt, wanted, said, viewer.times(), viewer.wording(),
                        subject -> others(subject, wanted.stream().map(one -> one.subject().key())
                                .collect(Collectors.toSet())));
    }

    /** Other episodes that have plays then were perhaps marked by mistake: how these are moved. */
    private String others(Subject none, Set<ItemKey> wanted) {
        Map<ItemKey, Play> then =
                said == null || said.matches("(?i)(play:? ?)?\\d+") || none.type() != MediaType.EPISODE
                        ? Map.of() : PlaysThen.of(trakt, none.media()).meant(said, viewer.times());
        List<ItemKey> there = List.copyOf(then.keySet());
        if (wanted.containsAll(there)) {
            return "";
        }
        List<Place> places = there.stream().map(key -> new Place(Objects.requireNonNull(key.season()),
                Objects.requireNonNull(key.number()))).toList();
        String range = Subject.place(places.getFirst().season(), places.getFirst().number())
                + (places.size() == 1 ? "" : "-E%02d".formatted(places.getLast().number()));
        boolean whole = places.size() == wanted.size() && places.getFirst().season() == places.getLast().season()
                && places.getLast().number() - places.getFirst().number() == places.size() - 1;
        String undo = journal.undoable().stream().filter(one -> there.stream().anyMatch(one::watches)).findFirst()
                .map(JournalEntry::id).map(id -> " (" + id + ")").orElse("");
        return ", but " + ReplyText.places(places) + (places.size() == 1 ? " has one" : " have plays")
                + " then: if marked by mistake, " + (whole ? "give " + range : "undo that call" + undo + " first")
                + ", else leave it out to add one";
    }

    private static TraktException wrong(String wrong) {
        return new BadArguments("move_from", wrong).raise();
    }
}
