package dev.traktmcp.trakt.model.users;

import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Show;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is watching at this moment.
 *
 * @param expiresAt when it ends
 * @param action {@code checkin} or {@code scrobble}
 * @param type {@code movie} or {@code episode}: says which component is set; an episode comes with its show
 */
public record Watching(
        @Nullable Instant startedAt, @Nullable Instant expiresAt, @Nullable String action, @Nullable MediaType type,
        @Nullable Movie movie, @Nullable Show show, @Nullable Episode episode) {

    /** Whether a media player reports it, so that it is no check-in and ends in the player. */
    public boolean reportedByPlayer() {
        return "scrobble".equals(action);
    }

    /** Nothing where Trakt sent too little of it. */
    public Optional<ItemKey> key() {
        return ItemKey.of(movie != null ? MediaType.MOVIE : MediaType.EPISODE, movie, show, null, episode);
    }
}
