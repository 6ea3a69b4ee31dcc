package dev.traktmcp.tools.ratings;

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
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
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
            Integer rating)
            implements TitleArguments {}

    record Data(List<Outcome> items, int rating, String undoId) {}

    @Override
    public ToolReply call(Input in) {
        Selection selection = Selection.of(titles, in).where(in, trakt, viewer.wording());
        List<Subject> subjects = selection.subjects();
        BiFunction<Written, String, Data> data =
                (written, undoId) -> new Data(written.report().outcomes(), in.rating(), undoId);
        if (subjects.isEmpty()) {
            return Written.nothing(selection).reply("Nothing was rated.", data);
        }
        RatingsBefore before = RatingsBefore.read(trakt, subjects);
        Written written = new JournalledWrite(
                journal, "rate_item", OutcomeKind.RATED, some -> before.steps(some, in.rating()))
                .send(subjects,
                        () -> trakt.sync().addRatings(SyncItems.of(subjects, Map.of("rating", in.rating()))),
                        result -> ItemOutcomes.of(selection, subject -> outcome(subject, result, before, in.rating()))
                                .withPreviousRatings(before)
                                .noting(OutcomeKind.RATED, subject -> formerly(selection, before.of(subject))));
        return written.reply(headline(written.report(), before, in.rating()), data);
    }

    /** The headline says it of a single title. */
    private static @Nullable String formerly(Selection selection, @Nullable Integer former) {
        return former == null || selection.isSingle() ? null : "it was " + former + " before";
    }

    private static OutcomeKind outcome(Subject subject, WriteResult result, RatingsBefore before, int rating) {
        return SyncItems.isMissing(result.notFound(), subject) ? OutcomeKind.NOT_FOUND
                : Objects.equals(before.of(subject), rating) ? OutcomeKind.ALREADY_RATED : OutcomeKind.RATED;
    }

    private static String headline(ItemOutcomes report, RatingsBefore before, int rating) {
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
        return "Rated " + ReplyText.share(report.count(OutcomeKind.RATED), report.outcomes().size()) + " with " + rating
                + " of 10" + (already == 0 ? "" : "; " + already + " had it already") + ".";
    }
}
