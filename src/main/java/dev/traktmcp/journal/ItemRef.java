package dev.traktmcp.journal;

import dev.traktmcp.trakt.Items;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Season;
import dev.traktmcp.trakt.model.sync.WatchlistEntry;
import dev.traktmcp.trakt.model.users.ListEntry;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A movie, show, season or episode, with what it takes to write it again.
 *
 * @param type movie, show, season or episode
 * @param title Trakt's id of the movie, or of the show that it belongs to
 * @param season null for movies and shows
 * @param number of an episode, else null
 * @param line how replies write it, or null
 * @param seasonId Trakt's own id of a season; null for anything else, and in entries that were written without it
 * @param episodeId the same of an episode
 */
public record ItemRef(MediaType type, long title, @Nullable Integer season, @Nullable Integer number,
        @Nullable String line, @Nullable Long seasonId, @Nullable Long episodeId) {

    public ItemRef(MediaType type, long title, @Nullable Integer season, @Nullable Integer number,
            @Nullable String line) {
        this(type, title, season, number, line, null, null);
    }

    public static Optional<ItemRef> of(WatchlistEntry entry) {
        return entry.key().map(key -> of(key, entry.season(), entry.episode()));
    }

    /** Empty for people. */
    public static Optional<ItemRef> of(ListEntry entry) {
        return entry.key().filter(key -> key.type() != MediaType.PERSON)
                .map(key -> of(key, entry.season(), entry.episode()));
    }

    private static ItemRef of(ItemKey key, @Nullable Season season, @Nullable Episode episode) {
        Long seasonId = key.type() == MediaType.SEASON && season != null && season.ids() != null
                ? season.ids().trakt() : null;
        Long episodeId = key.type() == MediaType.EPISODE && episode != null ? episode.ids().trakt() : null;
        return new ItemRef(key.type(), key.id(), key.season(), key.number(), null, seasonId, episodeId);
    }

    public Items onto(Items items, Map<String, ?> extras) {
        return switch (type) {
            case MOVIE -> items.movie(title, extras);
            case SHOW -> items.show(title, extras);
            case SEASON -> seasonId == null
                    ? items.season(title, Objects.requireNonNull(season), extras)
                    : items.seasonById(seasonId, title, Objects.requireNonNull(season), extras);
            case EPISODE -> episodeId == null
                    ? items.episode(title, Objects.requireNonNull(season), Objects.requireNonNull(number), extras)
                    : items.episodeById(episodeId, title, Objects.requireNonNull(season),
                            Objects.requireNonNull(number), extras);
            case PERSON, LIST -> throw new IllegalStateException("nobody writes a " + type);
        };
    }

    /** Whether it says what {@link #onto} needs, as a file may have been written by hand. */
    boolean isWhole() {
        return switch (type) {
            case null -> false;
            case MOVIE, SHOW -> true;
            case SEASON -> season != null;
            case EPISODE -> season != null && number != null;
            case PERSON, LIST -> false;
        };
    }

    /** Whether it is a season or an episode of which we know only the number. */
    public boolean lacksId() {
        return type == MediaType.SEASON && seasonId == null || type == MediaType.EPISODE && episodeId == null;
    }

    /** A season or an episode with its own id. */
    public ItemRef withId(Long id) {
        return new ItemRef(type, title, season, number, line, type == MediaType.SEASON ? id : null,
                type == MediaType.EPISODE ? id : null);
    }

    /** The key, which does not depend on the line or on the id of a part. */
    public ItemKey key() {
        return new ItemKey(type, title, season, number);
    }
}
