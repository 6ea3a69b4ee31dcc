package dev.traktmcp.failure;

import dev.traktmcp.failure.Failure.AboutUndo;
import dev.traktmcp.failure.Failure.ChangedSince;
import dev.traktmcp.failure.Failure.NotShownYet;
import dev.traktmcp.failure.Failure.NothingToUndo;
import dev.traktmcp.text.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words for failures about undo. */
final class UndoExplanation {
    /** How many writes are offered, and how much is said of each. */
    private static final int OFFERED = 5;
    private static final int BRIEF = 140;

    private UndoExplanation() {}

    static Explanation of(AboutUndo failure) {
        return switch (failure) {
            case NothingToUndo(Missing missing, var known) -> new Explanation(
                    FailureCode.of(failure), what(missing),
                    known.isEmpty() ? "what was not written by these tools can be mended with them all the same."
                            : "call again with one of these as undo_id, if it is meant:\n" + list(known),
                    Explanation.facts(
                            "what", switch (missing) {
                                case Missing.Ours(var what) -> what;
                                case Missing.Title(var title, _) -> title;
                                default -> null;
                            },
                            "undo_id", missing instanceof Missing.Title(_, var id) ? id : null,
                            "undoable",
                            known.isEmpty() ? null
                                    : known.stream().limit(OFFERED).map(UndoExplanation::brief)
                                            .map(UndoExplanation::undoable).toList()));
            case ChangedSince(var laterId, var later, var direct) -> new Explanation(
                    FailureCode.of(failure),
                    "The same was changed again later: " + later,
                    direct == null ? "undo " + laterId + " first, if that is meant; nothing was taken back."
                            : direct + " for this alone, or undo " + laterId
                                    + " first to take back all of that; nothing was taken back.",
                    Explanation.facts("undo_id", laterId, "what", later, "direct", direct));
            case NotShownYet(var what) -> new Explanation(
                    FailureCode.of(failure),
                    "Trakt does not show yet what was just watched, " + what + ", so nothing was taken back.",
                    "undo it again in some minutes.",
                    Explanation.facts("what", what));
        };
    }

    private static String list(List<String> known) {
        return known.stream().limit(OFFERED).map(UndoExplanation::brief).collect(Collectors.joining("\n"))
                + (known.size() > OFFERED ? "\nand " + (known.size() - OFFERED) + " more." : "");
    }

    /** The first line, and of a long one its beginning. */
    private static String brief(String idAndWhat) {
        String line = idAndWhat.lines().findFirst().orElse("");
        int end = line.lastIndexOf(' ', BRIEF);
        return line.length() <= BRIEF || end < 0 ? line : line.substring(0, end) + " …";
    }

    private static Map<String, Object> undoable(String idAndWhat) {
        String[] parts = idAndWhat.split(": ", 2);
        return Explanation.facts("undo_id", parts[0], "what", parts[1]);
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
            case Missing.Fewer(var asked, var there) ->
                    "There are not " + asked + " writes that could be taken back, but "
                            + there + ", so nothing was done.";
            case Missing.Title(var title, var id) -> (id == null ? "No write that can be taken back" : id)
                    + " has " + (id == null ? "anything" : "nothing") + " of " + title
                    + ", so nothing was done.";
            case Missing.Id(var id, var already) -> "\"" + Text.line(id) + "\""
                    + (already ? " has been taken back already." : " is no undo_id that is known here.");
        };
    }
}
