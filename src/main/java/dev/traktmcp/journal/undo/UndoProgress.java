package dev.traktmcp.journal.undo;

import dev.traktmcp.failure.Failure.Playing;
import dev.traktmcp.journal.ItemRef;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.sync.PausedEntry;
import dev.traktmcp.trakt.model.users.Watching;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pauses again where somebody stopped, and ends or begins rewatches; Trakt takes one request for each. */
final class UndoProgress {
    private final Trakt trakt;

    UndoProgress(Trakt trakt) {
        this.trakt = trakt;
    }

    static boolean isFor(SavedSet shelf) {
        return shelf.equals(SavedSet.PLAYBACK) || shelf.equals(SavedSet.REWATCH);
    }

    /** @param done receives each as soon as it is undone */
    void restore(SavedSet shelf, List<Step.Kept> steps, Consumer<UndoResult> done) {
        if (shelf.equals(SavedSet.PLAYBACK)) {
            pause(steps, done);
            return;
        }
        for (Step.Kept step : steps) {
            String show = String.valueOf(step.thing().title());
            if (step.former() == null) {
                trakt.shows().endAgain(show);
            } else {
                trakt.shows().beginAgain(show);
            }
            done.accept(new UndoResult(step, true));
        }
    }

    /** What is paused again stays there. Pausing ends what is playing, so it waits for that. */
    private void pause(List<Step.Kept> steps, Consumer<UndoResult> done) {
        Set<ItemKey> paused = trakt.playback().all(null).items().stream().map(PausedEntry::key)
                .flatMap(Optional::stream).collect(Collectors.toSet());
        List<Step.Kept> open = new ArrayList<>();
        for (Step.Kept step : steps) {
            if (paused.contains(step.thing().key()) || progress(step) == null) {
                done.accept(new UndoResult(step, false));
            } else {
                open.add(step);
            }
        }
        if (!open.isEmpty()) {
            trakt.users().watching("me").ifPresent(UndoProgress::refuse);
        }
        for (Step.Kept step : open) {
            ItemRef thing = step.thing();
            double progress = Objects.requireNonNull(progress(step));
            if (thing.season() == null || thing.number() == null) {
                trakt.playback().pauseMovie(thing.title(), progress);
            } else {
                trakt.playback().pauseEpisode(thing.title(), thing.season(), thing.number(), progress);
            }
            done.accept(new UndoResult(step, true));
        }
    }

    private static void refuse(Watching now) {
        String what = now.movie() != null ? now.movie().title() : now.show() != null ? now.show().title() : null;
        throw new Playing(Objects.requireNonNullElse(what, "something else"), null,
                !now.reportedByPlayer(), null, now.expiresAt()).raise();
    }

    private static @Nullable Double progress(Step.Kept step) {
        return step.former() != null && step.former().get("progress") instanceof Number percent
                ? (Double) percent.doubleValue() : null;
    }
}
