package dev.traktmcp.tools.watchlist;

import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ItemView;
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
import dev.traktmcp.tools.request.WatchlistRemovals;
import dev.traktmcp.tools.request.Written;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.tools.request.standing.SavedEntries;
import dev.traktmcp.tools.request.standing.SavedEntries.Held;
import dev.traktmcp.tools.request.together.Together;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.WatchlistEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes titles off the watchlist; a title that is not on it is no error. */
record RemoveFromWatchlist(TitleFinder titles, Trakt trakt, Journal journal, Viewer viewer)
        implements Tool<RemoveFromWatchlist.Input> {
    record Input(
            @Nullable String title, @Nullable Integer year, @Nullable String type, @Nullable String id,
            @Nullable Integer season, @Nullable Integer episode, @Nullable List<String> items,
            @Nullable String onlyIf)
            implements TitleArguments {}

    /**
     * @param stillListed other entries of the show, where the one that was named is not listed; else null
     * @param itemCount the size of the watchlist afterwards, or null where nothing was sent
     */
    record Data(List<Outcome> items, @Nullable List<ItemView> stillListed, @Nullable Integer itemCount,
            @Nullable String undoId) {
        static Data of(Written written, @Nullable String undoId) {
            return new Data(written.report().outcomes(), null, written.size(), undoId);
        }
    }

    @Override
    public ToolReply call(Input in) {
        Together.refuseAll(in, "all that is on your watchlist");
        SavedEntries<WatchlistEntry> list = in.isCondition() && OnlyIf.needsDetails(in.onlyIf())
                ? SavedEntries.watchlistInFull(trakt) : SavedEntries.watchlist(trakt);
        Together together = new Together(trakt, viewer);
        Selection selection = together.selection(titles.preferring(list::has), in,
                () -> list.all().stream().map(Held::subject).toList());
        List<Subject> subjects = selection.subjects();
        if (subjects.isEmpty() && in.isCondition()) {
            return Written.nothing(selection).reply(OnlyIf.nothing(in.onlyIf(), "on your watchlist"), "", Data::of,
                    false);
        }
        if (subjects.isEmpty()) {
            return Written.nothing(selection).reply("Nothing was taken off your watchlist.", Data::of);
        }
        Written written = new JournalledWrite(
                journal, "remove_from_watchlist", OutcomeKind.REMOVED, some -> steps(list, some))
                .send(subjects, () -> trakt.sync().removeFromWatchlist(SyncItems.of(subjects, Map.of())),
                        result -> ItemOutcomes.of(selection, RemovalResult.ofThings(
                                result, subjects, subject -> list.of(subject).isPresent())::outcome));
        ItemOutcomes report = written.report();
        List<Subject> parts = report.isSingle() && report.count(OutcomeKind.NOT_THERE) == 1
                ? list.about(subjects.getFirst().media()).stream().map(Held::subject).toList() : List.of();
        return written.reply(headline(report, written.size()), together.absent() + stillThere(parts),
                (done, undoId) -> new Data(
                        report.outcomes(), parts.isEmpty() ? null : parts.stream().map(ItemView::of).toList(),
                        done.size(),
                        undoId));
    }

    /** The steps that restore the known entries; what a stale read did not show cannot be restored. */
    private static List<Step> steps(SavedEntries<WatchlistEntry> list, List<Subject> subjects) {
        return subjects.stream()
                .flatMap(subject -> list.of(subject).stream()
                        .map(held -> new WatchlistRemovals.Departed(subject, held.entry()).step()))
                .toList();
    }

    /** The other entries of the show, as a person who names a show may mean its listed season, or the reverse. */
    private static String stillThere(List<Subject> there) {
        return there.isEmpty() ? "" : "\nBut on it: "
                + there.stream().limit(5).map(ReplyText::of).collect(Collectors.joining("; ")) + ".";
    }

    private static String headline(ItemOutcomes report, @Nullable Integer size) {
        int removed = report.count(OutcomeKind.REMOVED);
        String holds = removed == 0 ? "" : ReplyText.holds(size);
        if (report.isUnknown()) {
            return "Trakt does not know " + report.onlyLine() + ", so nothing was taken off your watchlist.";
        }
        if (report.isSingle()) {
            return removed > 0 ? "Taken off your watchlist: " + report.onlyLine() + "." + holds
                    : "Not on your watchlist, so nothing changed: " + report.onlyLine() + ".";
        }
        int missing = report.count(OutcomeKind.NOT_THERE);
        return "Took " + ReplyText.share(removed, report.outcomes().size()) + " off your watchlist"
                + (missing == 0 ? "" : "; " + missing + (missing == 1 ? " was" : " were") + " not on it") + "." + holds;
    }
}
