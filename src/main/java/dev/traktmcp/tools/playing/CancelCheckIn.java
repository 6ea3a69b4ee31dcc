package dev.traktmcp.tools.playing;

import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.EntrySubject;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.users.Watching;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cancels a check-in before it becomes a play. */
record CancelCheckIn(Trakt trakt, Viewer viewer) implements Tool<CancelCheckIn.Input> {
    record Input() {}

    /** @param outcome {@code removed}, {@code not_there}, or {@code playing} for what a media player reports */
    record Data(OutcomeKind outcome, @Nullable ItemView item, @Nullable Instant expiresAt,
            @Nullable String timezone) {}

    @Override
    public ToolReply call(Input in) {
        Optional<Watching> playing = trakt.users().watching("me");
        Optional<Subject> subject = playing.flatMap(EntrySubject::of);
        if (playing.isEmpty() || subject.isEmpty()) {
            trakt.checkin().cancel(); // what Trakt shows may be some seconds old
            return new ToolReply(
                    "You are not checked in to anything, as far as Trakt shows. A check-in that has run its time"
                            + " is a play by now; remove_from_history takes that back.",
                    new Data(OutcomeKind.NOT_THERE, null, null, null));
        }
        TimeFormat wording = viewer.wording();
        Instant end = playing.get().expiresAt();
        if (playing.get().reportedByPlayer()) {
            return new ToolReply("A player reports that you are watching " + ReplyText.of(subject.get())
                    + (end == null ? "" : ", until " + wording.time(end) + " (" + wording.zone() + ")")
                    + ". That is no check-in, and only stopping the player ends it.",
                    new Data(OutcomeKind.PLAYING, ItemView.of(subject.get()), end, wording.zone()), true);
        }
        trakt.checkin().cancel();
        return new ToolReply("Cancelled the check-in; it will not count as watched: " + ReplyText.of(subject.get())
                + ".",
                new Data(OutcomeKind.REMOVED, ItemView.of(subject.get()), null, null));
    }
}
