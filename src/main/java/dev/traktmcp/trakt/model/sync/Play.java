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
 * One viewing of an item. Each play counts: an episode watched twice has two.
 *
 * @param id the play's own id, by which it alone can be removed; not the item's id
 * @param watchedAt a full minute; the first instant of 1970 where the person did not know
 * @param action {@code watch}, {@code checkin} or {@code scrobble}; an open set
 * @param type {@code movie} or {@code episode}: says which component is set; an episode comes with its show
 */
public record Play(
        @Nullable Long id, @Nullable Instant watchedAt, @Nullable String action, @Nullable MediaType type,
        @Nullable Movie movie, @Nullable Show show, @Nullable Episode episode) {

    /** Of the movie or the episode that was watched; nothing where Trakt sent too little of it. */
    public Optional<ItemKey> key() {
        return ItemKey.of(movie != null ? MediaType.MOVIE : MediaType.EPISODE, movie, show, null, episode);
    }

    /** Whether the time of watching is known. */
    public boolean hasDate() {
        return known(watchedAt) != null;
    }

    /** The time of a play, which Trakt gives as the first instant of 1970 where nobody knows it; then null. */
    public static @Nullable Instant known(@Nullable Instant watchedAt) {
        return Instant.EPOCH.equals(watchedAt) ? null : watchedAt;
    }
}
