package dev.traktmcp.failure;

import dev.traktmcp.failure.Failure.AboutLists;
import dev.traktmcp.failure.Failure.DeletionNeedsConfirmation;
import dev.traktmcp.failure.Failure.ListExists;
import dev.traktmcp.failure.Failure.ListNotFound;
import dev.traktmcp.failure.Failure.ListUnclear;
import dev.traktmcp.failure.Failure.ListsFull;
import dev.traktmcp.text.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words for failures about personal lists. */
final class ListExplanation {
    private ListExplanation() {}

    static Explanation of(AboutLists failure) {
        return switch (failure) {
            case ListNotFound(var said, var user, var lists, var total, var made) -> new Explanation(
                    FailureCode.of(failure),
                    "There is no list \"" + Text.line(said) + "\""
                            + (user == null ? "" : " of \"" + Text.line(user) + "\"")
                            + (lists.isEmpty() ? " that this account may see." : there(lists, total)),
                    (lists.isEmpty() ? "check the name with get_lists"
                            : "if one of these is meant, call again with its id as list") + elsewhere(user, made)
                            + (said.matches("\\d+") ? " An id is written list:" + said + "." : ""),
                    lists.isEmpty() ? Map.of() : Map.of("candidates", lists));
            case ListUnclear(var said, var candidates) -> new Explanation(
                    FailureCode.of(failure),
                    "No list is called \"" + Text.line(said) + "\", so nothing was done. "
                            + (candidates.size() == 1 ? "There is only this one like it:\n"
                                    : "There are these like it:\n")
                            + candidates.stream().map(Explanation::line).collect(Collectors.joining("\n")),
                    "ask whether " + (candidates.size() == 1 ? "that" : "one of them")
                            + " is meant, then call again with its id as list; create_list makes a new one.",
                    Explanation.facts("argument", "list", "candidates", candidates));
            case ListExists(var list) -> new Explanation(
                    FailureCode.of(failure),
                    "There is a list of that name already, so nothing was done:\n" + Explanation.line(list),
                    (list.id().startsWith("smart-") ? "get_list shows what is on it"
                            : "put titles on it with add_to_list") + ", or choose another name.",
                    Map.of("list", list));
            case ListsFull(var full, var held) -> new Explanation(
                    FailureCode.of(failure),
                    "The account has as many " + full.what() + " as it may have" + Explanation.limited(full.limit())
                            + ". None was created."
                            + (held.isEmpty() ? "" : " There are:\n" + Explanation.lines(held)),
                    (held.isEmpty() ? "delete a list first" : "ask which of them delete_list may take first")
                            + (Boolean.TRUE.equals(full.vip()) ? "." : ", or raise the limit with Trakt VIP."),
                    Explanation.facts("limit", full.limit(), "vip", full.vip(), "candidates",
                            Explanation.some(held)));
            case DeletionNeedsConfirmation(var what, var list) -> new Explanation(
                    FailureCode.of(failure),
                    "That would delete " + what + "; nothing was done.",
                    "ask the person whether that is meant; if so, call again with confirm true.",
                    Map.of("about", List.of(list)));
        };
    }

    private static String elsewhere(@Nullable String user, @Nullable String made) {
        return user == null ? "; of somebody else's list give the id or link, which get_lists with their name as user"
                + " shows; create_list " + (made == null ? "makes a new one." : made + ".")
                : "; get_lists with user \"" + Text.line(user) + "\" shows all of theirs.";
    }

    private static String there(List<Candidate> lists, int total) {
        String there = total == 1 ? "is only" : total > lists.size() ? "are " + total + ", among them" : "are";
        return ". There " + there + ":\n" + lists.stream().map(Explanation::line).collect(Collectors.joining("\n"));
    }
}
