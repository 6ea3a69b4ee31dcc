package dev.traktmcp.tools.request;

import dev.traktmcp.journal.Shelf;
import dev.traktmcp.journal.Step;
import dev.traktmcp.journal.Thing;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.Lines;
import java.util.Collection;
import java.util.List;

/** What the journal writes down of subjects. */
public final class Notes {
    private Notes() {}

    public static Thing thing(Subject subject) {
        return new Thing(
                subject.type(), subject.media().ids().trakt(), subject.season(),
                subject.episode() == null ? null : subject.episode().number(), Lines.of(subject), subject.seasonId());
    }

    /** They are put on a shelf where they were not before. */
    public static List<Step> added(Shelf shelf, Collection<Subject> subjects) {
        return subjects.stream().<Step>map(subject -> Step.Kept.added(shelf, thing(subject))).toList();
    }

    /** The sentence that ends the reply of a write which can be undone. */
    public static String undo(String undoId) {
        return undoId == null ? "" : "\nTo take it back: undo " + undoId + ".";
    }
}
