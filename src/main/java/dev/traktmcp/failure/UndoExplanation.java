package dev.traktmcp.failure;

import dev.traktmcp.failure.Failure.AboutUndo;
import dev.traktmcp.failure.Failure.ChangedSince;
import dev.traktmcp.failure.Failure.NothingToUndo;
import dev.traktmcp.text.Text;
import java.util.List;
import java.util.Map;

/** The words for what goes wrong with taking back. */
final class UndoExplanation {
    private UndoExplanation() {}

    static Explanation of(AboutUndo failure) {
        return switch (failure) {
            case NothingToUndo(var id, _, var known) when id == null && known.isEmpty() -> nothing(
                    "There is nothing that could be taken back.",
                    "what was not written by these tools can be mended with them all the same.");
            case NothingToUndo(var id, _, var known) when id == null -> nothing(
                    "The last call changed nothing, so there is nothing of it to take back.",
                    "if an earlier one is meant, call again with its undo_id:\n" + lines(known));
            case NothingToUndo(var id, var already, var known) -> nothing(
                    "\"" + Text.line(id) + "\"" + (already ? " has been taken back already." : " is no undo_id that is known here."),
                    known.isEmpty() ? "there is nothing else to take back."
                            : "call again with one of these, if it is meant:\n" + lines(known));
            case ChangedSince(var laterId, var later) -> new Explanation(
                    "changed_since",
                    "The same was changed again later: " + later,
                    "undo " + laterId + " first, if that is meant; nothing was taken back.",
                    Map.of("undo_id", laterId));
        };
    }

    private static Explanation nothing(String what, String next) {
        return new Explanation("nothing_to_undo", what, next, Map.of());
    }

    private static String lines(List<String> known) {
        return String.join("\n", known);
    }
}
