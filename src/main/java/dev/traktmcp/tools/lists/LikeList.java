package dev.traktmcp.tools.lists;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.trakt.Trakt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Likes somebody's list, or no longer. */
record LikeList(Trakt trakt, Journal journal) {
    ToolReply call(FoundList list, boolean like) {
        if (list.at().isEverybodys()) {
            throw new BadArguments("list", "means " + ListView.quoted(list) + ", which nobody can like").raise();
        }
        if (trakt.lists().isLiked(list.list().ids().trakt()) == like) {
            return new ToolReply("Nothing had to change: you " + (like ? "like " : "do not like ")
                    + ListView.name(list) + ".", data(list, like, false, null));
        }
        Step step = new Step.ListLiked(list.at().toString(), list.list().name(), like);
        PendingEntry note = journal.open("edit_list", List.of(step));
        note.during(() -> {
            trakt.lists().like(list.at(), like);
            return list;
        });
        String headline = (like ? "You like " : "You no longer like ") + ListView.name(list)
                + (list.owner() == null ? "" : " by " + list.owner()) + ".";
        String undoId = note.settle(headline, List.of(step));
        FoundList now = list.with(list.list().liked(like));
        return new ToolReply(headline + JournalSteps.undo(undoId), data(now, like, true, undoId));
    }

    private static EditList.Data data(FoundList list, boolean liked, boolean changed, @Nullable String undoId) {
        return new EditList.Data(
                ListView.written(list), changed ? List.of("like") : List.of(), null, null, liked, undoId);
    }
}
