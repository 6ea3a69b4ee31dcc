package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.PausedEntry;
import org.jspecify.annotations.Nullable;

/**
 * The part "Playback progress" of the section "Sync" of Trakt's reference: what the person paused and did not finish.
 * Safe for use by several threads.
 */
public final class PlaybackApi {
    private final Transport transport;

    PlaybackApi(Transport transport) {
        this.transport = transport;
    }

    private record Known(Ids ids) {}

    private record Place(int season, int number) {}

    private record PausedMovie(Known movie, double progress) {}

    private record PausedPart(Known show, Place episode, double progress) {}

    /** Forgets a position; one that is gone fails with {@code NotThere}. */
    public void forget(long id) {
        transport.send(Request.delete("sync", "playback", String.valueOf(id)));
    }

    /**
     * Pauses a movie ("Scrobble"), and so ends what is playing.
     *
     * @param progress percent, 0 to 100
     */
    public void pauseMovie(long trakt, double progress) {
        pause(new PausedMovie(new Known(Ids.ofTrakt(trakt)), progress));
    }

    /** As {@link #pauseMovie}. */
    public void pauseEpisode(long show, int season, int number, double progress) {
        pause(new PausedPart(new Known(Ids.ofTrakt(show)), new Place(season, number), progress));
    }

    private void pause(Object body) {
        transport.send(Request.post("scrobble", "pause").json(body).harmlessTwice());
    }

    /**
     * Everything paused in the last six months, with all details.
     *
     * @param type movies, episodes, or null for both
     */
    public Page<PausedEntry> all(@Nullable MediaType type) {
        Request request =
                type == null ? Request.get("sync", "playback") : Request.get("sync", "playback", type.plural());
        return PageReader.all(transport, request.with("extended", "full"), PausedEntry.class);
    }
}
