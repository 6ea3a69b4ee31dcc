package dev.traktmcp.tools.request;

import dev.traktmcp.journal.ItemRef;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The journal's steps for subjects. */
public final class JournalSteps {
    private JournalSteps() {}

    public static ItemRef thing(Subject subject) {
        return new ItemRef(
                subject.type(), subject.media().ids().trakt(), subject.season(), subject.number(),
                ReplyText.of(subject), subject.seasonId(),
                subject.episode() == null ? null : subject.episode().ids().trakt());
    }

    /** Adds subjects to a collection that did not hold them before. */
    public static List<Step> added(SavedSet shelf, Collection<Subject> subjects) {
        return subjects.stream().<Step>map(subject -> Step.Kept.added(shelf, thing(subject))).toList();
    }

    /** The last sentence in the reply of a write that can be undone. */
    public static String undo(@Nullable String undoId) {
        return undoId == null ? "" : "\nUndo: " + undoId + ".";
    }
}
