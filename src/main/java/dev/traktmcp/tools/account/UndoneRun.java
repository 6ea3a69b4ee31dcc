package dev.traktmcp.tools.account;

import dev.traktmcp.journal.ItemRef;
import dev.traktmcp.journal.Step;
import dev.traktmcp.journal.undo.UndoResult;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.ReplyText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps that were undone alike, of episodes of one show, in the order of these; or a single step. */
record UndoneRun(List<UndoResult> effects) {
    /** All of them in their order. */
    static List<UndoneRun> of(List<UndoResult> effects, UndoText text) {
        List<List<UndoResult>> runs = new ArrayList<>();
        for (UndoResult effect : effects) {
            runs.stream().filter(run -> belong(run.getFirst(), effect, text)).findFirst().orElseGet(() -> {
                List<UndoResult> begun = new ArrayList<>();
                runs.add(begun);
                return begun;
            }).add(effect);
        }
        return runs.stream().map(run -> new UndoneRun(run.size() == 1 ? run
                : run.stream().sorted(Comparator.comparingInt((UndoResult one) -> place(one).season())
                        .thenComparingInt(one -> place(one).number())).toList()))
                .toList();
    }

    private static ReplyText.Place place(UndoResult effect) {
        ItemView item = item(effect);
        return new ReplyText.Place(Objects.requireNonNull(item.season()), Objects.requireNonNull(item.number()));
    }

    private static boolean belong(UndoResult one, UndoResult next, UndoText text) {
        ItemRef before = thing(one.step());
        ItemRef after = thing(next.step());
        return before != null && after != null && before.number() != null && after.number() != null
                && before.title() == after.title() && show(one) != null && text.alike(one, next);
    }

    private static @Nullable ItemRef thing(Step step) {
        return switch (step) {
            case Step.Watched(var thing, _, _, _) -> thing;
            case Step.Unwatched(var thing, _) -> thing;
            case Step.Kept kept -> kept.thing();
            default -> null;
        };
    }

    private static @Nullable String show(UndoResult effect) {
        ItemView item = UndoneThing.of(effect).item();
        return item == null ? null : item.show();
    }

    /** {@code Fargo [show:5], S01E01 to S01E10}. */
    private String episodes() {
        ItemView first = item(effects.getFirst());
        return first.show() + " [" + first.showId() + "], " + ReplyText.places(effects.stream().map(UndoneRun::place)
                .distinct().toList());
    }

    private static ItemView item(UndoResult effect) {
        return Objects.requireNonNull(UndoneThing.of(effect).item());
    }

    String line(UndoText text) {
        return effects.size() == 1 ? text.line(effects.getFirst())
                : episodes() + ": " + text.ofAll(effects);
    }
}
