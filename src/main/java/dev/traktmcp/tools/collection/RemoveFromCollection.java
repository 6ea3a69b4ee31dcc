package dev.traktmcp.tools.collection;

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
import dev.traktmcp.tools.request.RemovalResult;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.Written;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.tools.request.together.Together;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Removes what the person no longer owns from the collection. */
record RemoveFromCollection(TitleFinder titles, Trakt trakt, Journal journal, Viewer viewer)
        implements Tool<RemoveFromCollection.Input> {
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
        Together.refuseAll(in, "all that you own");
        Together together = new Together(trakt, viewer);
        Selection selection = together.selection(titles, in, together::owned);
        List<Subject> subjects = selection.subjects();
        if (subjects.isEmpty() && in.isCondition()) {
            return Written.nothing(selection).reply(OnlyIf.nothing(in.onlyIf(), "in your collection"), "", Data::of,
                    false);
        }
        if (subjects.isEmpty()) {
            return Written.nothing(selection).reply("Nothing was removed.", Data::of);
        }
        CollectedCopies before = CollectedCopies.of(trakt, subjects);
        Written written = new JournalledWrite(
                journal, "remove_from_collection", OutcomeKind.REMOVED,
                some -> some.isEmpty() ? List.of() : before.steps())
                .send(subjects, () -> trakt.collection().remove(SyncItems.of(subjects, Map.of())),
                        result -> ItemOutcomes.of(selection,
                                RemovalResult.ofPieces(result, subjects, subject -> before.of(subject).size())::outcome,
                                subject -> episodes(subject, before))
                                .noting(OutcomeKind.REMOVED, subject -> OwnershipText.as(before.of(subject))));
        return written.reply(headline(written.report(), before, subjects), together.absent(), Data::of);
    }

    /** How many episodes of it were there; null of one movie or episode, and where there were none. */
    private static @Nullable Integer episodes(Subject subject, CollectedCopies before) {
        int copies = CollectionAddition.isOne(subject) ? 0 : before.of(subject).size();
        return copies == 0 ? null : copies;
    }

    private static String headline(ItemOutcomes report, CollectedCopies before, List<Subject> subjects) {
        int removed = report.count(OutcomeKind.REMOVED);
        if (report.isUnknown()) {
            return "Trakt does not know " + report.onlyLine() + ", so nothing was removed.";
        }
        if (report.isSingle()) {
            Integer episodes = episodes(subjects.getFirst(), before);
            return removed == 0 ? "It was not in your collection: " + report.onlyLine() + "."
                    : "Removed " + (episodes == null ? "" : ReplyText.count(episodes, MediaType.EPISODE) + " ")
                            + "from your collection: " + report.onlyLineNoted() + ".";
        }
        int missing = report.count(OutcomeKind.NOT_THERE);
        return "Removed " + ReplyText.share(removed, report.outcomes().size()) + " from your collection"
                + (missing > 0 ? "; " + missing + (missing == 1 ? " was" : " were") + " not in it" : "") + ".";
    }
}
