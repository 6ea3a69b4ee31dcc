package dev.traktmcp.tools.watchlist;

import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.AccountLimits;
import dev.traktmcp.tools.request.ItemOutcomes;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.JournalledWrite;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.Written;
import dev.traktmcp.trakt.Sort;
import dev.traktmcp.tools.request.together.Together;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.sync.WatchlistEntry;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds titles to the watchlist; a title that is on it already is no error. */
record AddToWatchlist(TitleFinder titles, Trakt trakt, Journal journal, Viewer viewer)
        implements Tool<AddToWatchlist.Input> {
    record Input(
            @Nullable String title, @Nullable Integer year, @Nullable String type, @Nullable String id,
            @Nullable Integer season, @Nullable Integer episode, @Nullable List<String> items,
            @Nullable String onlyIf)
            implements TitleArguments {}

    /** @param itemCount the size of the watchlist afterwards, or null where nothing was sent */
    record Data(List<Outcome> items, @Nullable Integer itemCount, String undoId) {
        static Data of(Written written, String undoId) {
            return new Data(written.report().outcomes(), written.size(), undoId);
        }
    }

    @Override
    public ToolReply call(Input in) {
        Together together = new Together(trakt, viewer);
        Selection selection = Selection.of(titles, in, together.in(in))
                .where(in, trakt, viewer.wording());
        List<Subject> subjects = selection.subjects();
        if (subjects.isEmpty()) {
            return Written.nothing(selection).reply("Nothing was added to your watchlist.", Data::of);
        }
        Written written = new JournalledWrite(
                journal, "add_to_watchlist", OutcomeKind.ADDED,
                some -> JournalSteps.added(SavedSet.WATCHLIST, some))
                .send(subjects, () -> add(subjects), result -> report(selection, result));
        ItemOutcomes report = written.report();
        String holds = report.isSingle() && report.count(OutcomeKind.ADDED) == 0 ? "" : ReplyText.holds(written.size());
        return written.reply(report.addedTo("your watchlist"), holds + together.absent(), Data::of);
    }

    private ItemOutcomes report(Selection selection, WriteResult result) {
        Set<Subject> there = alreadyThere(selection.subjects(), result);
        return ItemOutcomes.of(selection, subject -> SyncItems.isMissing(result.notFound(), subject)
                ? OutcomeKind.NOT_FOUND
                : there.contains(subject) ? OutcomeKind.ALREADY_THERE : OutcomeKind.ADDED);
    }

    private WriteResult add(List<Subject> subjects) {
        return new AccountLimits(trakt)
                .trying(() -> trakt.sync().addToWatchlist(SyncItems.of(subjects, Map.of())));
    }

    /**
     * Trakt says only how many were there before. Where that does not settle it, the watchlist does: the added ones are
     * those of ours that were listed last, or that a stale answer does not show yet.
     */
    private Set<Subject> alreadyThere(List<Subject> subjects, WriteResult result) {
        int added = result.added().total();
        if (added == 0) {
            return Set.copyOf(subjects);
        }
        if (result.existing().total() == 0) {
            return Set.of();
        }
        Map<ItemKey, WatchlistEntry> listed = new HashMap<>();
        trakt.sync().watchlist(null, new Sort("added", "desc")).items()
                .forEach(entry -> entry.key().ifPresent(key -> listed.put(key, entry)));
        List<Subject> latestFirst = subjects.stream()
                .filter(subject -> !SyncItems.isMissing(result.notFound(), subject))
                .sorted(Comparator.comparing(
                        (Subject subject) -> listed.get(subject.key()), Comparator.nullsLast(Order.LISTED)).reversed())
                .toList();
        return new HashSet<>(latestFirst.subList(Math.min(added, latestFirst.size()), latestFirst.size()));
    }

    /** It is made where it is needed, as a comparator of this kind costs much at the start. */
    private static final class Order {
        /** Ids only grow, so they order what was listed in the same second. */
        static final Comparator<WatchlistEntry> LISTED = Comparator
                .comparing(WatchlistEntry::listedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(WatchlistEntry::id, Comparator.nullsFirst(Comparator.naturalOrder()));
    }
}
