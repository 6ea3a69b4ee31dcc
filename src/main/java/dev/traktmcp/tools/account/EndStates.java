package dev.traktmcp.tools.account;

import dev.traktmcp.journal.JournalEntry;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.journal.undo.UndoResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which steps say what is so after several writes were taken back: of one thing in one place the last. */
final class EndStates {
    /** A step as it was before any of the writes was taken back, when all of them knew a list by the same address. */
    private record Undone(UndoResult effect, Step step) {}

    private final Set<UndoResult> replaced = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<UndoResult> last = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Compares them.
     *
     * @param all in the order in which they were taken back
     * @param before the entries by id, as they were before the first was taken back
     */
    EndStates(List<TakenBack> all, Map<String, JournalEntry> before) {
        List<Undone> earlier = new ArrayList<>();
        for (TakenBack one : all) {
            List<Undone> steps = one.effects().stream()
                    .map(effect -> new Undone(effect, step(effect, one.entry(), before.get(one.entry().id()))))
                    .toList();
            steps.forEach(later -> earlier.stream().filter(first -> replaces(later.step(), first.step()))
                    .forEach(first -> {
                        replaced.add(first.effect());
                        last.add(later.effect());
                    }));
            earlier.addAll(steps);
        }
    }

    private static Step step(UndoResult effect, JournalEntry entry, @Nullable JournalEntry before) {
        int place = entry.steps().indexOf(effect.step());
        return before == null || place < 0 ? effect.step() : before.steps().get(place);
    }

    private static boolean replaces(Step later, Step earlier) {
        return switch (later) {
            case Step.Kept(var shelf, var thing, _, _) -> earlier instanceof Step.Kept(var place, var one, _, _)
                    && place.equals(shelf) && one.key().equals(thing.key());
            case Step.Watched(var thing, var at, _, _) -> earlier instanceof Step.Unwatched(var one, var then)
                    && one.key().equals(thing.key()) && Objects.equals(at, then);
            case Step.Unwatched(var thing, var at) -> earlier instanceof Step.Watched(var one, var then, _, _)
                    && one.key().equals(thing.key()) && Objects.equals(at, then);
            case Step.ListMade(var list, _) -> list != null && list.equals(list(earlier));
            case Step.ListEdited(var list, _, _) -> earlier instanceof Step.ListEdited && list.equals(list(earlier));
            case Step.ListArranged(var list, _, _) ->
                    earlier instanceof Step.ListArranged && list.equals(list(earlier));
            case Step.ListLiked(var list, _, _) -> earlier instanceof Step.ListLiked && list.equals(list(earlier));
            case Step.CheckedIn _, Step.ListDeleted _, Step.SmartListDeleted _ -> false;
        };
    }

    /** The address of the list that it is about; null where it is about none. */
    private static @Nullable String list(Step step) {
        return switch (step) {
            case Step.Kept(var shelf, _, _, _) -> shelf.kind() == SavedSet.Kind.LIST ? shelf.which() : null;
            case Step.ListMade(var list, _) -> list;
            case Step.ListEdited(var list, _, _) -> list;
            case Step.ListArranged(var list, _, _) -> list;
            case Step.ListLiked(var list, _, _) -> list;
            case Step.ListDeleted(var list, _, _) -> list;
            case Step.SmartListDeleted(var list, _) -> list;
            case Step.Watched _, Step.Unwatched _, Step.CheckedIn _ -> null;
        };
    }

    /** Those of its steps that no later one replaced. */
    List<UndoResult> standing(TakenBack one) {
        return one.effects().stream().filter(effect -> !replaced.contains(effect)).toList();
    }

    /** Those of its steps that replaced an earlier one, and hold. */
    List<UndoResult> last(TakenBack one) {
        return standing(one).stream().filter(last::contains).toList();
    }
}
