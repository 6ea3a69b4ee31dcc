package dev.traktmcp.journal;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out where undoing a write to a list would spoil a later one. */
final class ListConflict {
    private ListConflict() {}

    static boolean between(List<Step> earlier, List<Step> later) {
        return earlier.stream().anyMatch(one -> later.stream().anyMatch(other -> spoils(one, other)));
    }

    private static boolean spoils(Step earlier, Step later) {
        return switch (earlier) {
            case Step.ListMade(var list, _) ->
                    Stream.of(edited(later), arranged(later), deleted(later), filled(later)).anyMatch(is(list));
            case Step.ListEdited(var list, _, _) -> Stream.of(edited(later), deleted(later)).anyMatch(is(list));
            case Step.ListArranged(var list, _, _) ->
                    Stream.of(arranged(later), deleted(later)).anyMatch(is(list));
            case Step.Kept _ -> Stream.of(deleted(later)).anyMatch(is(filled(earlier)));
            case Step.ListDeleted _, Step.SmartListDeleted _, Step.ListLiked _ -> false;
            case Step.Watched _, Step.Unwatched _, Step.CheckedIn _ -> false;
        };
    }

    private static Predicate<String> is(@Nullable String list) {
        return other -> list != null && !list.isEmpty() && list.equals(other);
    }

    private static String edited(Step step) {
        return step instanceof Step.ListEdited(var list, _, _) ? list : "";
    }

    private static String arranged(Step step) {
        return step instanceof Step.ListArranged(var list, _, _) ? list : "";
    }

    private static String deleted(Step step) {
        return step instanceof Step.ListDeleted(var list, _, _) ? list
                : step instanceof Step.SmartListDeleted(var filled, _) ? filled : "";
    }

    private static String filled(Step step) {
        return step instanceof Step.Kept kept && kept.shelf().kind() == SavedSet.Kind.LIST
                ? kept.shelf().whichOne() : "";
    }
}
