package dev.traktmcp.trakt.model.sync;

import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Show;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A movie, an episode or a show in the collection.
 *
 * @param collectedAt only for a movie or an episode, like {@code updatedAt}
 * @param lastCollectedAt only for a show, like {@code lastUpdatedAt}
 * @param seasons only for a show, with {@code extended=progress}
 * @param metadata only for a movie or an episode, with {@code extended=metadata}
 */
public record CollectionEntry(
        @Nullable Instant collectedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant lastCollectedAt,
        @Nullable Instant lastUpdatedAt,
        @Nullable Movie movie,
        @Nullable Show show,
        @Nullable Episode episode,
        @Nullable List<OwnedSeason> seasons,
        @Nullable Copy metadata) {

    /** Of a movie or an episode; nothing for a show, and where Trakt sent too little of it. */
    public Optional<ItemKey> key() {
        return ItemKey.of(movie != null ? MediaType.MOVIE : MediaType.EPISODE, movie, show, null, episode);
    }

    public record OwnedSeason(@Nullable Integer number, @Nullable List<OwnedEpisode> episodes) {}

    public record OwnedEpisode(@Nullable Integer number, @Nullable Instant collectedAt, @Nullable Copy metadata) {}
}
