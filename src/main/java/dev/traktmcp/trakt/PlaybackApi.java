package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
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
