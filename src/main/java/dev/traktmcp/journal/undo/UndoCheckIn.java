package dev.traktmcp.journal.undo;

import dev.traktmcp.journal.Step;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.Play;
import dev.traktmcp.trakt.model.users.Watching;
import java.util.List;
import java.util.Optional;

/** Cancels a check-in while it runs; afterwards, removes the play that it became. */
final class UndoCheckIn {
    private final Trakt trakt;

    UndoCheckIn(Trakt trakt) {
        this.trakt = trakt;
    }

    UndoResult remove(Step.CheckedIn step) {
        Optional<Watching> now = trakt.users().watching("me");
        if (now.filter(watching -> !watching.reportedByPlayer() && isOf(step, watching)).isPresent()) {
            trakt.checkin().cancel();
            return new UndoResult(step, true);
        }
        Optional<Play> play = trakt.sync()
                // Trakt does not say whether the play counts from the beginning or the end.
                .history(null, null, step.at().minus(ClockSkew.MOST), step.at().plus(Step.CheckedIn.LONGEST)).items()
                .stream()
                .filter(one -> "checkin".equals(one.action()) && one.id() != null && isOf(step, one))
                .findFirst();
        play.ifPresent(one -> trakt.sync().removeFromHistory(List.of(one.id()), List.of(one)));
        return new UndoResult(step, play.isPresent());
    }

    private static boolean isOf(Step.CheckedIn step, Watching watching) {
        return watching.key().filter(step.thing().key()::equals).isPresent();
    }

    private static boolean isOf(Step.CheckedIn step, Play play) {
        return play.key().filter(step.thing().key()::equals).isPresent();
    }
}
