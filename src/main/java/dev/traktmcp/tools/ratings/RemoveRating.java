package dev.traktmcp.tools.ratings;

import dev.traktmcp.failure.Failure.NamesNothing;
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
import dev.traktmcp.tools.request.RemovalResult;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.Written;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.tools.request.together.Together;
import dev.traktmcp.trakt.Trakt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Removes ratings; an unrated item is no error. */
record RemoveRating(TitleFinder titles, Trakt trakt, Journal journal, Viewer viewer)
        implements Tool<RemoveRating.Input> {
    record Input(
            @Nullable String title, @Nullable Integer year, @Nullable String type, @Nullable String id,
            @Nullable Integer season, @Nullable Integer episode, @Nullable List<String> items,
            @Nullable String onlyIf)
            implements TitleArguments {}

    record Data(List<Outcome> items, String undoId) {
        static Data of(Written written, String undoId) {
            return new Data(written.report().outcomes(), undoId);
        }
    }

    @Override
    public ToolReply call(Input in) {
        Together.refuseAll(in, "every rating of yours");
        Together together = new Together(trakt, viewer);
        RatingsReader ratings = new RatingsReader(trakt);
        Selection selection = together.selection(titles.preferring(ratings::has), in,
                said -> parts(said, in, ratings).or(() -> together.in(in).apply(said)),
                () -> together.rated(in.onlyIf()));
        List<Subject> subjects = selection.subjects();
        if (subjects.isEmpty() && in.isCondition()) {
            return Written.nothing(selection).reply(OnlyIf.nothing(in.onlyIf(), "that you rated"), "", Data::of, false);
        }
        if (subjects.isEmpty()) {
            return Written.nothing(selection).reply("No rating was removed.", Data::of);
        }
        RatingsBefore before = RatingsBefore.read(trakt, subjects);
        Written written = new JournalledWrite(
                journal, "remove_rating", OutcomeKind.REMOVED, some -> before.steps(rated(some, before), _ -> null))
                .send(subjects, () -> trakt.sync().removeRatings(SyncItems.of(subjects, Map.of())),
                        result -> ItemOutcomes.of(selection, RemovalResult.ofThings(
                                result, subjects, subject -> before.of(subject) != null)::outcome)
                                .withPreviousRatings(before));
        Integer former = selection.isSingle() ? before.of(subjects.getFirst()) : null;
        return written.reply(
                headline(written.report()) + (former == null ? "" : " It was " + former + " of 10."),
                together.absent(), Data::of);
    }

    /** Of all seasons or episodes those with a rating. */
    private Optional<List<Subject>> parts(String said, Input in, RatingsReader ratings) {
        return titles.spread().each(said, in.argument()).map(all -> {
            List<Subject> rated = all.stream().filter(one -> ratings.of(one).isPresent()).toList();
            if (rated.isEmpty()) {
                throw new NamesNothing(said, ", as you rated none of them").raise();
            }
            return rated;
        });
    }

    /** The subjects with a known rating; what a stale read did not show cannot be restored. */
    private static List<Subject> rated(List<Subject> subjects, RatingsBefore before) {
        return subjects.stream().filter(subject -> before.of(subject) != null).toList();
    }

    private static String headline(ItemOutcomes report) {
        if (report.isUnknown()) {
            return "Trakt does not know " + report.onlyLine() + ", so no rating was removed.";
        }
        if (report.isSingle()) {
            return report.count(OutcomeKind.REMOVED) > 0 ? "Removed your rating of " + report.onlyLine() + "."
                    : "You had not rated this, so nothing changed: " + report.onlyLine() + ".";
        }
        int missing = report.count(OutcomeKind.NOT_THERE);
        return "Removed your ratings of " + ReplyText.share(report.count(OutcomeKind.REMOVED), report.outcomes().size())
                + (missing == 0 ? "" : "; " + missing + " had none") + ".";
    }
}
