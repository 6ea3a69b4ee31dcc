package dev.traktmcp.trakt.model.sync;

import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Season;
import dev.traktmcp.trakt.model.Show;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rating that the person gave.
 *
 * @param rating 1 to 10
 * @param type {@code movie}, {@code show}, {@code season} or {@code episode}: says which component is set; seasons and
 *     episodes come with their show
 */
public record RatingEntry(
        @Nullable Instant ratedAt, @Nullable Integer rating, @Nullable MediaType type, @Nullable Movie movie,
        @Nullable Show show, @Nullable Season season, @Nullable Episode episode) {

    public RatingEntry {
        type = MediaType.of(type, movie, show, season, episode);
    }

    /** Nothing where Trakt sent too little of it. */
    public Optional<ItemKey> key() {
        return ItemKey.of(type, movie, show, season, episode);
    }
}
