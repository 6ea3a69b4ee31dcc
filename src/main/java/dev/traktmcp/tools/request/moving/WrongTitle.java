package dev.traktmcp.tools.request.moving;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.JournalEntry;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.plays.MovedPlays;
import dev.traktmcp.plays.NewPlay;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.time.TimeParser;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.RatingsBefore;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.Play;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A movie or an episode that was marked as watched by mistake, where the person means another: its play goes to that,
 * with the rating that came in the same call. Never changes.
 *
 * @param play the play that goes: the one that was written last here, else the last of all
 * @param ratings what it is rated; null where it got no rating in that call, or another since
 * @param former the fields of the rating of before; null where there was none
 */
public record WrongTitle(Subject subject, Play play, @Nullable RatingsBefore ratings,
        @Nullable Map<String, Object> former) {
    private static final LazyLogger LOG = new LazyLogger(WrongTitle.class);
    private static final Pattern PLACE = Pattern.compile("(?i)s\\d+ ?e\\d+|\\d+x\\d+");

    /**
     * Finds it.
     *
     * @param said what is to be moved, as the person says it; null where nothing is
     * @param meant what they mean instead, whose show a place without a title belongs to
     * @return null where {@code said} names a play of what they mean: a time, an id or the last
     * @throws TraktException with {@code BadArguments} where it names neither, or has no play
     */
    public static @Nullable WrongTitle of(@Nullable String said, Selection meant, TitleFinder titles, Trakt trakt,
            Journal journal, TimeParser times) {
        if (said == null || said.isBlank() || MovedPlays.isPlay(said, times)) {
            return null;
        }
        if (!meant.isSingle() || meant.subjects().isEmpty()) {
            throw wrong("names another title, so it goes with one movie or one episode");
        }
        Subject right = meant.subjects().getFirst();
        Subject subject = subject(said.strip(), right, titles);
        if (subject.key().equals(right.key())) {
            throw wrong("names the same title: say last, or a day on which its play is now");
        }
        Optional<JournalEntry> entry = journal.undoable().stream().filter(one -> one.watches(subject.key()))
                .findFirst();
        Play play = MovedPlays.last(trakt, subject, entry.map(one -> sent(one, subject)).orElse(null));
        Optional<Step.Kept> rated = entry.stream().flatMap(one -> one.steps().stream())
                .filter(Step.Kept.class::isInstance).map(Step.Kept.class::cast)
                .filter(kept -> kept.shelf().equals(SavedSet.RATINGS) && kept.thing().key().equals(subject.key()))
                .findFirst();
        RatingsBefore ratings = rated.isEmpty() ? null : RatingsBefore.read(trakt, List.of(subject));
        return new WrongTitle(subject, play, ratings == null || ratings.of(subject) == null ? null : ratings,
                rated.map(Step.Kept::former).orElse(null));
    }

    private static Subject subject(String said, Subject right, TitleFinder titles) {
        String title = PLACE.matcher(said).matches() && right.type() == MediaType.EPISODE
                ? right.media().typedId() + " " + said : said;
        Selection found = found(titles, title);
        Subject subject = found.subjects().getFirst();
        if (!found.isSingle() || subject.type() != MediaType.MOVIE && subject.type() != MediaType.EPISODE) {
            throw wrong("names more than one movie or one episode: undo the call that marked them, then mark what is"
                    + " right");
        }
        return subject;
    }

    private static Selection found(TitleFinder titles, String title) {
        try {
            return Selection.of(titles, new TitleArguments() {
                @Override
                public String title() {
                    return title;
                }
            });
        } catch (TraktException e) {
            throw e.failure() instanceof Failure.TitleNotFound ? wrong("says which play is to be moved: last, a day on"
                    + " which it is now, its id, play:123, or what was marked by mistake, and Trakt finds no title \""
                    + title + "\"") : e;
        }
    }

    private static @Nullable Instant sent(JournalEntry entry, Subject subject) {
        return entry.steps().stream().filter(Step.Watched.class::isInstance).map(Step.Watched.class::cast)
                .filter(watched -> watched.thing().key().equals(subject.key()) && watched.at() != null)
                .map(Step.Watched::at).findFirst().orElse(null);
    }

    private static TraktException wrong(String wrong) {
        return new BadArguments("move_from", wrong).raise();
    }

    /** When what they mean was watched, where nothing else is said of it. */
    public WatchedAt time() {
        return play.hasDate() && play.watchedAt() != null ? new WatchedAt.At(play.watchedAt())
                : new WatchedAt.Unknown();
    }

    /** What it is rated by mistake, 1 to 10; null where it is not. */
    public @Nullable Integer rating() {
        return ratings == null ? null : ratings.of(subject);
    }

    /** Its play as the one to be moved. */
    public MovedPlays moved(Trakt trakt, List<NewPlay> wanted, TimeFormat wording) {
        if (wanted.size() != 1) {
            throw wrong("names another title, so it goes with one movie or one episode");
        }
        return MovedPlays.instead(trakt, wanted.getFirst(), subject, play, wording);
    }

    /** The ratings that were said, else the one that was given by mistake. */
    public Map<Subject, Integer> ratings(Map<Subject, Integer> said, Selection meant) {
        Integer mistaken = rating();
        return !said.isEmpty() || mistaken == null ? said : Map.of(meant.subjects().getFirst(), mistaken);
    }

    /**
     * Gives it the rating of before.
     *
     * @param steps are what else the call did; what is done here is added
     * @return a line about it; empty where there is nothing to do
     */
    public String unrated(Trakt trakt, List<Step> steps) {
        if (ratings == null) {
            return "";
        }
        String name = "\n" + ReplyText.of(subject);
        try {
            if (former == null) {
                trakt.sync().removeRatings(SyncItems.of(List.of(subject), Map.of()));
            } else {
                trakt.sync().addRatings(SyncItems.of(List.of(subject), former));
            }
        } catch (TraktException e) {
            LOG.debug("the rating stays", e);
            return name + " is still rated " + rating() + ".";
        }
        Integer before = former == null ? null : (Integer) former.get("rating");
        steps.addAll(ratings.steps(List.of(subject), _ -> before));
        return name + (before == null ? " is not rated any more." : " has its rating of before again.");
    }
}
