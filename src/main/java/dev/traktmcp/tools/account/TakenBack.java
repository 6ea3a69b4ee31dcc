package dev.traktmcp.tools.account;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.journal.JournalEntry;
import dev.traktmcp.journal.undo.UndoResult;
import dev.traktmcp.tools.account.Undo.Change;
import dev.traktmcp.tools.request.OutcomeKind;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What became of one write that was to be taken back.
 *
 * @param stopped the failure after which the rest may still stand; else null
 */
record TakenBack(JournalEntry entry, List<UndoResult> effects, @Nullable Explanation stopped) {
    /** What a list held then says nothing of now. */
    private static final Pattern SIZE = Pattern.compile("(?<=[.]) (?:It|\"[^\"]*\") holds \\d+ items? now\\.");

    /** The episodes, which the lines above name. */
    private static final Pattern PLACES = Pattern.compile(": S\\d+E\\d+(?:(?:, | to | and |, and )S\\d+E\\d+)*");

    /** What the write was, in short. */
    static String was(JournalEntry entry) {
        return PLACES.matcher(SIZE.matcher(entry.what()).replaceAll("")).replaceAll("");
    }

    String was() {
        return was(entry);
    }

    boolean any() {
        return effects.stream().anyMatch(UndoResult::changed);
    }

    boolean whole() {
        return stopped == null && effects.stream().allMatch(UndoResult::changed);
    }

    /** @param id of the write, where several are told of; else null */
    static List<Change> changes(List<UndoResult> effects, UndoText text, @Nullable String id) {
        return effects.stream().map(effect -> new Change(
                effect.changed() ? OutcomeKind.UNDONE : OutcomeKind.NOTHING_TO_UNDO, text.line(effect),
                UndoneThing.of(effect, text.lists()), id)).toList();
    }
}
