package dev.traktmcp.tools.request.moving;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.JournalEntry;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.plays.LastRun;
import dev.traktmcp.plays.MovedPlays;
import dev.traktmcp.plays.NewPlay;
import dev.traktmcp.time.Span;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.time.TimeParser;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.RatingsBefore;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.Play;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was marked as watched by mistake, a movie, an episode or a range, where the person means another: its plays go
 * to that, with the rating that came in the same call, and what left the watchlist with it comes back. Never changes.
 *
 * @param plays of each the one that goes: the one that was written last here, else the last of all
 * @param ratings what it is rated; null where it got no rating in that call, or another since
 * @param former the fields of the rating of before; null where there was none
 * @param listed what left the watchlist because of it
 */
public record WrongTitle(List<Subject> subjects, List<Play> plays, @Nullable RatingsBefore ratings,
        @Nullable Map<String, Object> former, List<Step.Kept> listed) {
    private static final String EPISODE = "(?:s\\d+ ?e\\d+|\\d+x\\d+)";
    private static final Pattern PLACE =
            Pattern.compile("(?i)" + EPISODE + "(?: ?(?:-|–|to|through) ?(?:e?\\d+|" + EPISODE
                    + "))?");
    /** What a time of the clock means, an hour before and after it. */
    private static final Duration A_CLOCK_TIME = Duration.ofHours(2);
    /** When clocks are set back. */
    private static final Duration A_DAY = Duration.ofHours(25);
    private static final String UNDO = ": undo the call that marked them, then mark what is right";

    /**
     * Finds it.
     *
     * @param said what is to be moved, as the person says it; null where nothing is
     * @param meant what they mean instead, whose show a place without a title belongs to
     * @return null where {@code said} names a play of what they mean: a time, an id or the last
     * @throws TraktException with {@code BadArguments} where it names neither, or has no play
     */
    public static @Nullable WrongTitle of(@Nullable String said, Selection meant, TitleFinder titles, Trakt trakt,
            Journal journal, TimeParser times, TimeFormat wording) {
        List<JournalEntry> entries = said == null || said.isBlank() ? List.of() : journal.undoable();
        if (said == null || said.isBlank() || MovedPlays.isPlay(said, times) && !isMarked(entries, said.strip())) {
            return null;
        }
        if (meant.subjects().isEmpty()) {
            throw wrong("goes with a title that was found");
        }
        Subject right = meant.subjects().getFirst();
        List<Subject> subjects = subjects(said.strip(), right, titles);
        if (subjects.size() == 1 && subjects.getFirst().key().equals(right.key())) {
            throw wrong("names the same title: say last, or a day on which its play is now");
        }
        List<Play> plays =
                subjects.stream().map(subject -> LastRun.of(trakt, subject, sent(entries, subject))).toList();
        LastRun.check(plays, wording);
        List<Step.Kept> rated = subjects.stream().flatMap(subject -> along(entries, subject, SavedSet.RATINGS)
                .filter(kept -> kept.thing().key().equals(subject.key()))).toList();
        if (!rated.isEmpty() && subjects.size() > 1) {
            throw wrong("names episodes that were rated in the same call" + UNDO);
        }
        boolean isRated = !rated.isEmpty() && later(entries, subjects.getFirst())
                .noneMatch(step -> step instanceof Step.Kept(var shelf, var thing, _, _)
                        && shelf.equals(SavedSet.RATINGS) && thing.key().equals(subjects.getFirst().key()));
        RatingsBefore ratings = isRated ? RatingsBefore.read(trakt, subjects) : null;
        return new WrongTitle(subjects, plays,
                ratings == null || ratings.of(subjects.getFirst()) == null ? null : ratings,
                isRated ? rated.getFirst().former() : null,
                subjects.stream().flatMap(subject -> along(entries, subject, SavedSet.WATCHLIST)
                        .filter(kept -> kept.former() != null
                                && kept.thing().key().title().equals(subject.key().title())
                                && !subject.key().title().equals(right.key().title())))
                        .distinct().toList());
    }

    /** Whether a film or show of that name, which may be a word for a time, was marked here. */
    private static boolean isMarked(List<JournalEntry> entries, String said) {
        String begin = said.toLowerCase(Locale.ROOT) + " (";
        return entries.stream().flatMap(one -> one.steps().stream())
                .anyMatch(step -> step instanceof Step.Watched(var thing, _, _, _) && thing.line() != null
                        && thing.line().toLowerCase(Locale.ROOT).startsWith(begin));
    }

    /** The steps of the last call that marked it; none where that was not here. */
    private static Stream<Step> marking(List<JournalEntry> entries, Subject subject) {
        return entries.stream().filter(one -> one.watches(subject.key())).limit(1)
                .flatMap(one -> one.steps().stream());
    }

    /** What the call that marked it also changed in a place. */
    private static Stream<Step.Kept> along(List<JournalEntry> entries, Subject subject, SavedSet place) {
        return marking(entries, subject).filter(Step.Kept.class::isInstance).map(Step.Kept.class::cast)
                .filter(kept -> kept.shelf().equals(place));
    }

    /** The steps of all calls after the one that marked it. */
    private static Stream<Step> later(List<JournalEntry> entries, Subject subject) {
        return entries.stream().takeWhile(one -> !one.watches(subject.key())).flatMap(one -> one.steps().stream());
    }

    private static List<Subject> subjects(String said, Subject right, TitleFinder titles) {
        String title = PLACE.matcher(said).matches() && right.type() == MediaType.EPISODE
                ? right.media().typedId() + " " + said : said;
        List<Subject> subjects = found(titles, title).subjects();
        if (subjects.stream().anyMatch(one -> one.type() != MediaType.MOVIE && one.type() != MediaType.EPISODE)) {
            throw wrong("names more than movies and episodes" + UNDO);
        }
        return subjects;
    }

    private static Selection found(TitleFinder titles, String title) {
        try {
            return Selection.of(titles, new TitleArguments() {
                @Override
                public String title() {
                    return title;
                }

                @Override
                public String argument() {
                    return "move_from";
                }
            });
        } catch (TraktException e) {
            throw e.failure() instanceof Failure.TitleNotFound ? wrong("says which play is to be moved: last, a day on"
                    + " which it is now, its id, play:123, or what was marked by mistake, and Trakt finds no title \""
                    + title + "\"") : e;
        }
    }

    /** When it was marked; null where that was not here, or no time was said. */
    private static @Nullable Instant sent(List<JournalEntry> entries, Subject subject) {
        List<Step.Watched> marked = marking(entries, subject)
                .filter(Step.Watched.class::isInstance).map(Step.Watched.class::cast)
                .filter(watched -> watched.thing().key().equals(subject.key())).toList();
        if (marked.isEmpty()) {
            return null;
        }
        if (later(entries, subject).anyMatch(step -> step instanceof Step.Unwatched(var thing, _)
                && thing.key().equals(subject.key()))) {
            throw wrong(
                    "names " + subject.name() + ", whose play was moved or removed already: nothing is left to move");
        }
        if (marked.size() > 1) {
            throw wrong("names " + subject.name() + ", which was marked several times in one call" + UNDO);
        }
        return marked.getFirst().at();
    }

    private static TraktException wrong(String wrong) {
        return new BadArguments("move_from", wrong).raise();
    }

    /**
     * When what they mean was watched, the last of it, where no other time is said. The day or the evening on which
     * that was is no other time.
     *
     * @param words in which a time was said, and {@code said} the time; null where none was
     */
    public WatchedAt time(@Nullable String words, WatchedAt said, Viewer viewer) {
        List<Instant> times =
                plays.stream().filter(Play::hasDate).map(Play::watchedAt).filter(Objects::nonNull).toList();
        Instant last = times.size() < plays.size() ? null : Collections.max(times);
        return words != null && (last == null || !isOf(last, words, viewer.times())) ? said
                : last == null ? new WatchedAt.Unknown() : new WatchedAt.At(last);
    }

    /** Whether words name the day or the part of a day in which a time lies, and no time of the clock. */
    private static boolean isOf(Instant time, String words, TimeParser times) {
        try {
            Span span = times.hours(words).orElseGet(() -> times.period(words));
            return span.holds(time) && span.start() != null && span.end() != null
                    && Duration.between(span.start(), span.end()).compareTo(A_CLOCK_TIME) > 0
                    && Duration.between(span.start(), span.end()).compareTo(A_DAY) <= 0;
        } catch (TraktException e) {
            return false;
        }
    }

    /** What it is rated by mistake, 1 to 10; null where it is not. */
    public @Nullable Integer rating() {
        return ratings == null ? null : ratings.of(subjects.getFirst());
    }

    /** Its plays as those to be moved. */
    public MovedPlays moved(Trakt trakt, List<NewPlay> wanted, TimeFormat wording) {
        if (wanted.size() != subjects.size()) {
            throw wrong("names " + ReplyText.count(subjects.size(), subjects.getFirst().type())
                    + ", and what is meant are " + wanted.size() + UNDO);
        }
        return MovedPlays.instead(trakt, wanted, subjects, plays, wording);
    }

    /** The ratings that were said, else the one that was given by mistake. */
    public Map<Subject, Integer> ratings(Map<Subject, Integer> said, Selection meant) {
        Integer mistaken = rating();
        return !said.isEmpty() || mistaken == null ? said : Map.of(meant.subjects().getFirst(), mistaken);
    }
}
