package dev.traktmcp.tools.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.seen.NotCounted;
import dev.traktmcp.tools.request.Paused;
import dev.traktmcp.tools.request.seen.SeenEpisodes;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.sync.Progress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the person is in one show.
 *
 * @param aired how many episodes have aired, {@code completed} how many of those are seen, {@code left} how many not
 * @param minutesSpent how long all plays took, or null where that is unknown
 * @param minutesLeft how long the unseen ones last, or null where that is unknown
 * @param next the episode to watch next
 * @param notCounted what these numbers leave out
 * @param paused the episode that was paused last and not finished, where somebody asked for that; else null
 */
record ShowProgress(
        ItemView item,
        int aired,
        int completed,
        int left,
        @Nullable Integer minutesSpent,
        @Nullable Integer minutesLeft,
        @Nullable Instant lastWatchedAt,
        Optional<ItemView> next,
        NotCounted notCounted,
        @Nullable Paused paused,
        @JsonIgnore Show show) {

    static ShowProgress of(Show show, Progress progress, boolean specials) {
        int aired = progress.aired() == null ? 0 : progress.aired();
        int completed = progress.completed() == null ? 0 : progress.completed();
        int left = Math.max(0, aired - completed);
        Integer told = progress.stats() == null ? null : progress.stats().minutesLeft();
        Integer reckoned = show.runtime() == null || show.runtime() == 0 ? null : (Integer) (left * show.runtime());
        return new ShowProgress(
                ItemView.of(show), aired, completed, left, SeenEpisodes.minutesSpent(progress, show),
                told == null ? reckoned : told, progress.lastWatchedAt(),
                Optional.ofNullable(progress.nextEpisode()).map(episode -> ItemView.of(show, episode)),
                new NotCounted(progress.resetAt(), null, null, specials ? Boolean.TRUE : null), null, show);
    }

    static ShowProgress of(Show show, SeenEpisodes seen, @Nullable Paused paused) {
        ShowProgress far = of(show, seen.progress(), false);
        return new ShowProgress(far.item, far.aired, far.completed, far.left, far.minutesSpent,
                far.minutesLeft, far.lastWatchedAt,
                far.next, seen.notCounted(), paused, show);
    }

    /** The shows' ids by typed id. */
    static Map<String, Ids> ids(List<ShowProgress> shows) {
        Map<String, Ids> ids = new LinkedHashMap<>();
        shows.forEach(show -> ids.put(show.item().id(), show.item().ids()));
        return ids;
    }

    /** {@code The Bear (2022) [show:12]}. */
    String name() {
        return item.line();
    }

    /** {@code 17 left, 8 hours 30 minutes}. */
    String rest() {
        return left + " left" + (minutesLeft == null || minutesLeft == 0 ? "" : ", " + ReplyText.duration(minutesLeft));
    }

    /**
     * {@code The Bear (2022) [show:12]: S02E04 "Honeydew" [episode:792]; 17 left, 8 hours; last seen Wed 11 Nov}.
     */
    String line(TimeFormat wording) {
        return name() + ": " + next.map(episode -> episode.within() + "; ").orElse("") + rest()
                + (lastWatchedAt == null ? "" : "; last seen " + wording.date(lastWatchedAt));
    }
}
