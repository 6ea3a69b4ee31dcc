package dev.traktmcp.tools.lists;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.ListNotFound;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.lists.ListFinder;
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
import dev.traktmcp.tools.request.together.Together;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds titles to a list of the person's; an item that is on it already is no error. */
record AddToList(ListFinder lists, TitleFinder titles, Trakt trakt, Journal journal, Viewer viewer)
        implements Tool<AddToList.Input> {
    record Input(
            String list, @Nullable String title, @Nullable Integer year, @Nullable String type, @Nullable String id,
            @Nullable Integer season, @Nullable Integer episode,
            @Nullable List<String> items, @Nullable String onlyIf, @Nullable Integer maxRuntime,
            @Nullable List<String> genres, @Nullable List<String> languages, @Nullable String moveFrom,
            @Nullable String copyFrom)
            implements TitleArguments {}

    /**
     * @param movedFrom the list from which they were to be moved, {@code copiedFrom} or copied; else null
     * @param filters what of that list was wanted; null for all
     * @param said what was said of a title, where nothing that this can mean is on the list; else null
     * @param stoppedBy the code of the failure after which a new list stands without its titles; else null
     * @param itemCount how many items the list has now, or null where that is unknown
     */
    record Data(@Nullable ListView list, @Nullable ListView movedFrom, @Nullable ListView copiedFrom,
            @Nullable Map<String, Object> filters, @Nullable String said, List<Outcome> items,
            @Nullable String stoppedBy, @Nullable Integer itemCount, @Nullable String undoId) {
        /** Of a list that takes nothing from another one. */
        Data(@Nullable ListView list, @Nullable ListView movedFrom, @Nullable String said, List<Outcome> items,
                @Nullable String stoppedBy, @Nullable Integer itemCount, @Nullable String undoId) {
            this(list, movedFrom, null, null, said, items, stoppedBy, itemCount, undoId);
        }

        static Data of(@Nullable FoundList list, ItemOutcomes report, @Nullable WriteResult result,
                @Nullable String undoId) {
            Integer size = result == null || result.list() == null ? null : result.list().itemCount();
            return new Data(list == null ? null : ListView.written(list), null, null,
                    report.outcomes(), null, size,
                    undoId);
        }

        /** Of a write to that list. */
        static BiFunction<Written, String, Data> of(FoundList list) {
            return (written, undoId) -> new Data(ListView.written(list), null, null,
                    written.report().outcomes(), null,
                    written.isSent() ? written.size() : list.list().itemCount(), undoId);
        }
    }

    @Override
    public ToolReply call(Input in) {
        FoundList list = list(in);
        ListWish wish = ListWish.of(in, trakt);
        if (in.moveFrom() != null && in.copyFrom() != null) {
            throw new BadArguments("copy_from", "leaves the titles where they are, and move_from takes them off:"
                    + " give one of the two").raise();
        }
        if (in.moveFrom() != null) {
            return new MoveToList(titles, trakt, journal, lists.requireChangeable(in.moveFrom()), list, wish, false)
                    .call(in);
        }
        if (in.copyFrom() != null) {
            return new MoveToList(titles, trakt, journal, lists.require(in.copyFrom(), null), list, wish, true)
                    .call(in);
        }
        Together together = new Together(trakt, viewer);
        Selection selection = Selection.of(titles, in, words -> together.in(in).apply(words)
                .map(those -> ListContents.fitting(list, those)))
                .sparing(wish::obstacle).where(in, trakt, viewer.wording());
        ListContents.refuseUnfitting(list, selection, in);
        List<Subject> subjects = selection.subjects();
        if (subjects.isEmpty()) {
            return Written.nothing(selection).reply("Nothing was added to " + ListView.name(list) + ".", Data.of(list));
        }
        ListMembers before = ListMembers.read(trakt, list.at());
        SavedSet shelf = SavedSet.of(list.at());
        Written written = new JournalledWrite(
                journal, "add_to_list", OutcomeKind.ADDED, some -> JournalSteps.added(shelf, some))
                .send(subjects.stream().filter(subject -> !before.has(subject)).toList(),
                        () -> new AccountLimits(trakt)
                                .trying(() -> trakt.lists().add(list.at(), SyncItems.of(subjects, Map.of()))),
                        result -> ItemOutcomes.of(selection, subject -> outcome(subject, before, result)));
        ItemOutcomes report = written.report();
        String holds = report.isSingle() && report.count(OutcomeKind.ADDED) == 0 ? "" : ReplyText.holds(written.size());
        return written.reply(report.addedTo(ListView.name(list)), holds + together.days(in) + together.absent(),
                Data.of(list));
    }

    /** Where there is none of that name, create_list can do the same in one call. */
    private FoundList list(Input in) {
        try {
            return lists.requireChangeable(in.list());
        } catch (TraktException e) {
            if (e.failure() instanceof ListNotFound(var said, var user, var others, var total, _)
                    && (in.items() != null || in.title() != null || in.moveFrom() != null) && in.copyFrom() == null) {
                String with = Stream.of(in.items() != null ? "these items" : in.title() != null ? "that title in items"
                        : null, in.moveFrom() != null ? "move_from" : null, in.onlyIf() != null ? "only_if" : null)
                        .filter(Objects::nonNull).collect(Collectors.joining(", "));
                throw new ListNotFound(said, user, others, total,
                        "with that name and " + with + " makes a new one and does all of it").raise();
            }
            throw e;
        }
    }

    /** Trakt says only how many were there before; the list as we read it says which. */
    static OutcomeKind outcome(Subject subject, ListMembers before, WriteResult result) {
        if (SyncItems.isMissing(result.notFound(), subject)) {
            return OutcomeKind.NOT_FOUND;
        }
        boolean there = result.existing().total() > 0 && (result.added().total() == 0 || before.has(subject));
        return there ? OutcomeKind.ALREADY_THERE : OutcomeKind.ADDED;
    }
}
