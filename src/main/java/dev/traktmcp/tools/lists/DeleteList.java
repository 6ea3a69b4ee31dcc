package dev.traktmcp.tools.lists;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.DeletionNeedsConfirmation;
import dev.traktmcp.failure.Failure.ListNotFound;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.lists.ListFinder;
import dev.traktmcp.tools.core.Filters;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaList;
import dev.traktmcp.trakt.model.users.ListSettings;
import dev.traktmcp.trakt.model.users.SmartSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deletes a list of the person's. */
record DeleteList(ListFinder lists, Trakt trakt, Journal journal) implements Tool<DeleteList.Input> {
    record Input(String list, boolean confirm) {}

    /** @param lost how many likes and comments are gone for good; null without any */
    record Data(ListView list, boolean deleted, @Nullable Map<String, Object> lost, @Nullable String undoId) {}

    @Override
    public ToolReply call(Input in) {
        FoundList found = lists.requireMine(in.list(), true);
        if (found.at().isEverybodys()) {
            throw new BadArguments("list", "means " + ListView.quoted(found)
                    + ", which everybody has and nobody can delete; remove_from_list takes titles off it").raise();
        }
        if (found.isSmart()) {
            return smart(in, found);
        }
        String lost = lost(found.list());
        Integer items = found.list().itemCount();
        if (!in.confirm() && (items == null || items > 0 || !lost.isEmpty())) {
            throw new DeletionNeedsConfirmation("the list " + ListView.name(found) + holding(items)
                    + (lost.isEmpty() ? "" : " and " + lost + ", which nothing brings back"), found.candidate())
                    .raise();
        }
        Step step = new Step.ListDeleted(found.at().toString(), ListSettings.of(found.list()),
                ListMembers.read(trakt, found.at()).members());
        PendingEntry note = journal.open("delete_list", List.of(step));
        note.during(() -> {
            trakt.lists().delete(found.at());
            return found;
        });
        String headline = "Deleted the list " + ListView.quoted(found) + ListView.saidAs(found) + holding(items) + ".";
        String undoId = note.settle(headline, List.of(step));
        return new ToolReply(headline + (lost.isEmpty() ? "" : " Its " + lost + " are gone for good.")
                + JournalSteps.undo(undoId),
                new Data(ListView.of(found), true, Filters.of("likes", some(found.list().likes()), "comments",
                        some(found.list().commentCount())), undoId));
    }

    /** Its items are Trakt's, so nothing is lost that its filters do not bring back. */
    private ToolReply smart(Input in, FoundList found) {
        SmartSettings former = trakt.lists().smart(found.at()).map(SmartSettings::of)
                .orElseThrow(() -> new ListNotFound(in.list(), null, List.of(), 0, null).raise());
        Step step = new Step.SmartListDeleted(found.at().toString(), former);
        PendingEntry note = journal.open("delete_list", List.of(step));
        note.during(() -> {
            trakt.lists().delete(found.at());
            return found;
        });
        String headline = "Deleted the list " + ListView.quoted(found) + ListView.saidAs(found)
                + ", which was filled by Trakt.";
        String undoId = note.settle(headline, List.of(step));
        return new ToolReply(headline + JournalSteps.undo(undoId),
                new Data(ListView.of(found), true, null, undoId));
    }

    private static @Nullable Integer some(@Nullable Integer count) {
        return count == null || count == 0 ? null : count;
    }

    private static String holding(@Nullable Integer items) {
        return items == null || items == 0 ? "" : " with " + ReplyText.count(items, "item");
    }

    /** What a new list with the same items would lack. */
    private static String lost(MediaList list) {
        List<String> lost = new ArrayList<>();
        Optional.ofNullable(some(list.likes())).ifPresent(likes -> lost.add(ReplyText.count(likes, "like")));
        Optional.ofNullable(some(list.commentCount()))
                .ifPresent(comments -> lost.add(ReplyText.count(comments, "comment")));
        return String.join(" and ", lost);
    }
}
