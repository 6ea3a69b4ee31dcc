package dev.traktmcp.failure;

import dev.traktmcp.failure.Failure.AboutUndo;
import dev.traktmcp.failure.Failure.ChangedSince;
import dev.traktmcp.failure.Failure.NothingToUndo;
import dev.traktmcp.text.Text;
import java.util.Map;

/** The words for failures about undo. */
final class UndoExplanation {
    private UndoExplanation() {}

    static Explanation of(AboutUndo failure) {
        return switch (failure) {
            case NothingToUndo(Missing missing, var known) -> nothing(what(missing),
                    known.isEmpty() ? "what was not written by these tools can be mended with them all the same."
                            : "call again with one of these as undo_id, if it is meant:\n" + String.join("\n", known));
            case ChangedSince(var laterId, var later) -> new Explanation(
                    FailureCode.of(failure),
                    "The same was changed again later: " + later,
                    "undo " + laterId + " first, if that is meant; nothing was taken back.",
                    Map.of("undo_id", laterId));
        };
    }

    private static Explanation nothing(String what, String next) {
        return new Explanation(FailureCode.NOTHING_TO_UNDO, what, next, Map.of());
    }

    private static String what(Missing missing) {
        return switch (missing) {
            case Missing.Everything _ -> "There is nothing that could be taken back.";
            case Missing.Last(var tool) when tool.equals("undo") ->
                    "The last call was an undo already, so nothing was done.";
            case Missing.Last(var tool) ->
                    "The last call, " + tool + ", left nothing to take back, so nothing was done.";
            case Missing.Ours(var what) ->
                    "Somebody else wrote to this account after the last call here, so nothing was done: " + what;
            case Missing.Id(var id, var already) -> "\"" + Text.line(id) + "\""
                    + (already ? " has been taken back already." : " is no undo_id that is known here.");
        };
    }
}
