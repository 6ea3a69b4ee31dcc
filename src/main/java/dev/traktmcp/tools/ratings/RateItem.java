package dev.traktmcp.tools.ratings;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.ItemOutcomes;
import dev.traktmcp.tools.request.JournalledWrite;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.RatingsBefore;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.Written;
import dev.traktmcp.tools.request.rating.GivenRatings;
import dev.traktmcp.tools.request.together.Together;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rates movies, shows, seasons and episodes; a new rating replaces the former one. */
record RateItem(TitleFinder titles, Trakt trakt, Journal journal, Viewer viewer) implements Tool<RateItem.Input> {
    record Input(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String type,
            @Nullable String id,
            @Nullable Integer season,
            @Nullable Integer episode,
            @Nullable List<String> items,
            @Nullable String onlyIf,
            @Nullable Integer rating)
            implements TitleArguments {
        GivenRatings given() {
            return (items == null && title != null && rating == null ? GivenRatings.ofOne(title)
                    : GivenRatings.of(items, rating)).complete();
        }

        /** The same with titles alone. */
        Input naming(List<String> titles) {
            return titles.isEmpty() ? this : new Input(items == null ? titles.getFirst() : title, year, type, id,
                    season, episode, items == null ? null : titles, onlyIf, rating);
        }
    }

    /** @param rating null where not all have the same */
    record Data(List<Outcome> items, @Nullable Integer rating, String undoId) {}

    @Override
    public ToolReply call(Input in) {
        GivenRatings given = in.given();
        Input named = in.naming(given.titles());
        Together together = new Together(trakt, viewer);
        Selection selection = Selection.of(titles.with(RateItem::notSeen), named, parts(named, together))
                .where(in, trakt, viewer.wording());
        Map<Subject, Integer> ratings = given.of(selection);
        List<Subject> subjects = selection.subjects();
        Integer alike = given.alike();
        BiFunction<Written, String, Data> data =
                (written, undoId) -> new Data(written.report().outcomes(), alike, undoId);
        if (subjects.isEmpty()) {
            return Written.nothing(selection).reply("Nothing was rated.", data);
        }
        RatingsBefore before = RatingsBefore.read(trakt, subjects);
        Written written = new JournalledWrite(
                journal, "rate_item", OutcomeKind.RATED, some -> before.steps(some, ratings::get))
                .send(subjects,
                        () -> trakt.sync().addRatings(SyncItems.of(subjects,
                                subject -> Map.of("rating", Objects.requireNonNull(ratings.get(subject))))),
                        result -> told(
                                ItemOutcomes.of(selection, subject -> outcome(subject, result, before, ratings)),
                                ratings, before, alike));
        return written.reply(headline(written.report(), before, alike), together.days(named) + together.absent(), data);
    }

    private Function<String, Optional<List<Subject>>> parts(Input named, Together together) {
        return said -> titles.spread().each(said, named.argument()).or(() -> together.in(named).apply(said));
    }

    private static Subject notSeen(Media show, @Nullable Integer season) {
        throw new BadArguments("title", "means an episode of " + show.title()
                + " that is not seen yet, so there is nothing to rate: name one that is").raise();
    }

    /** Of each what the headline does not say of all. */
    private static ItemOutcomes told(
            ItemOutcomes report, Map<Subject, Integer> ratings, RatingsBefore before, @Nullable Integer alike) {
        ItemOutcomes rated = report.withPreviousRatings(before);
        if (alike == null) {
            rated = rated.withRatings(ratings).noting(OutcomeKind.ALREADY_RATED, subject -> points(ratings, subject));
        }
        return rated.noting(OutcomeKind.RATED, subject -> {
            String points = alike == null ? points(ratings, subject) : "";
            Integer former = report.isSingle() ? null : before.of(subject);
            String formerly = former == null ? "" : "it was " + former + " before";
            String both = points + (points.isEmpty() || formerly.isEmpty() ? "" : ", ") + formerly;
            return both.isEmpty() ? null : both;
        });
    }

    private static String points(Map<Subject, Integer> ratings, Subject subject) {
        return ratings.get(subject) + " of 10";
    }

    private static OutcomeKind outcome(
            Subject subject, WriteResult result, RatingsBefore before, Map<Subject, Integer> ratings) {
        return SyncItems.isMissing(result.notFound(), subject) ? OutcomeKind.NOT_FOUND
                : Objects.equals(before.of(subject), ratings.get(subject)) ? OutcomeKind.ALREADY_RATED
                : OutcomeKind.RATED;
    }

    private static String headline(ItemOutcomes report, RatingsBefore before, @Nullable Integer rating) {
        if (report.isUnknown()) {
            return "Trakt does not know " + report.onlyLine() + ", so it was not rated.";
        }
        if (report.isSingle()) {
            List<Subject> rated = report.subjects(OutcomeKind.RATED);
            Integer former = rated.isEmpty() ? null : before.of(rated.getFirst());
            return rated.isEmpty()
                    ? "You had given it " + rating + " of 10 already, and it stays so: " + report.onlyLine() + "."
                    : "Rated " + rating + " of 10: " + report.onlyLine() + "."
                            + (former == null ? "" : " It was " + former + " before.");
        }
        int already = report.count(OutcomeKind.ALREADY_RATED);
        return "Rated " + ReplyText.share(report.count(OutcomeKind.RATED), report.outcomes().size())
                + (rating == null ? "" : " with " + rating + " of 10")
                + (already == 0 ? "" : "; " + already + " had it already") + ".";
    }
}
