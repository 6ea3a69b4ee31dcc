package dev.traktmcp.tools.request;

import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.model.sync.PausedEntry;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A movie or an episode that the person paused and did not finish.
 *
 * @param progress percent, as Trakt sends it
 * @param minutesLeft null where the runtime is unknown
 */
public record Paused(ItemView item, @Nullable Double progress, @Nullable Long minutesLeft, @Nullable Instant pausedAt) {

    /** Empty where Trakt did not send all of it. */
    public static Optional<Paused> of(PausedEntry paused) {
        return EntrySubject.of(paused).map(subject -> {
            Integer runtime = runtime(subject);
            Double progress = paused.progress();
            Long left = runtime == null || progress == null ? null
                    : Long.valueOf((long) Math.ceil(runtime * (100 - Math.clamp(progress, 0, 100)) / 100));
            return new Paused(ItemView.of(subject), progress, left, paused.pausedAt());
        });
    }

    private static @Nullable Integer runtime(Subject subject) {
        Integer own = subject.episode() == null ? null : subject.episode().runtime();
        return own == null ? subject.media().runtime() : own;
    }

    /** {@code 71 % watched, 14 minutes left, paused Thu 26 Nov 04:44}. */
    public String words(TimeFormat wording) {
        return (progress == null ? "paused" : Math.round(progress) + " % watched")
                + (minutesLeft == null ? "" : ", " + ReplyText.count(minutesLeft.intValue(), "minute") + " left")
                + (pausedAt == null ? "" : ", paused " + wording.dateAndTime(pausedAt));
    }
}
