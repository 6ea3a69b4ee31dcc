package dev.traktmcp.trakt.model.users;

import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Show;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody is watching at this moment.
 *
 * @param expiresAt when it ends
 * @param action {@code checkin} or {@code scrobble}
 * @param type {@code movie} or {@code episode}: says which component is set; an episode comes with its show
 */
public record Watching(
        Instant startedAt, Instant expiresAt, String action, MediaType type, Movie movie, Show show, Episode episode) {

    /** Nothing where Trakt sent too little of it. */
    public Optional<ItemKey> key() {
        return ItemKey.of(movie != null ? MediaType.MOVIE : MediaType.EPISODE, movie, show, null, episode);
    }
}
