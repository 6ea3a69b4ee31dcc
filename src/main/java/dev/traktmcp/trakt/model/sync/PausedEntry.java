package dev.traktmcp.trakt.model.sync;

import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Show;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item that somebody paused.
 *
 * @param id the entry's own id, not the item's
 * @param progress percent, 0 to 100
 * @param type {@code movie} or {@code episode}: says which component is set; an episode comes with its show
 */
public record PausedEntry(
        @Nullable Long id, @Nullable Double progress, @Nullable Instant pausedAt, @Nullable MediaType type,
        @Nullable Movie movie, @Nullable Show show, @Nullable Episode episode) {
    public PausedEntry {
        type = MediaType.of(type, movie, show, null, episode);
    }

    /** Empty where Trakt sent too little. */
    public Optional<ItemKey> key() {
        return ItemKey.of(type, movie, show, null, episode);
    }
}
