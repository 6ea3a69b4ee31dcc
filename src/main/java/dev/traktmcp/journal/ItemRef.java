package dev.traktmcp.journal;

import dev.traktmcp.trakt.Items;
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
 */
public record ItemRef(MediaType type, long title, @Nullable Integer season, @Nullable Integer number,
        @Nullable String line, @Nullable Long seasonId) {

    public ItemRef(MediaType type, long title, @Nullable Integer season, @Nullable Integer number,
            @Nullable String line) {
        this(type, title, season, number, line, null);
    }

    public static Optional<ItemRef> of(WatchlistEntry entry) {
        return entry.key().map(key -> of(key, entry.season()));
    }

    /** Empty for people. */
    public static Optional<ItemRef> of(ListEntry entry) {
        return entry.key().filter(key -> key.type() != MediaType.PERSON).map(key -> of(key, entry.season()));
    }

    private static ItemRef of(ItemKey key, @Nullable Season season) {
        Long seasonId = key.type() == MediaType.SEASON && season != null && season.ids() != null
                ? season.ids().trakt() : null;
        return new ItemRef(key.type(), key.id(), key.season(), key.number(), null, seasonId);
    }

    public Items onto(Items items, Map<String, ?> extras) {
        return switch (type) {
            case MOVIE -> items.movie(title, extras);
            case SHOW -> items.show(title, extras);
            case SEASON -> seasonId == null
                    ? items.season(title, Objects.requireNonNull(season), extras) : items.seasonById(seasonId, extras);
            case EPISODE -> items.episode(
                    title, Objects.requireNonNull(season), Objects.requireNonNull(number), extras);
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

    /** Whether it is a season of which we know only the number. */
    public boolean lacksId() {
        return type == MediaType.SEASON && seasonId == null;
    }

    public ItemRef withSeasonId(Long id) {
        return new ItemRef(type, title, season, number, line, id);
    }

    /** The key, which does not depend on the line or on the season's id. */
    public ItemKey key() {
        return new ItemKey(type, title, season, number);
    }
}
