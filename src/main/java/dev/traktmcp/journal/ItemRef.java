package dev.traktmcp.journal;

import dev.traktmcp.trakt.Items;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Season;
import dev.traktmcp.trakt.model.sync.WatchlistEntry;
import dev.traktmcp.trakt.model.users.ListEntry;
import java.util.Map;
import java.util.Optional;

/**
 * A movie, show, season or episode, as far as writing it again takes.
 *
 * @param type movie, show, season or episode
 * @param title Trakt's id of the movie, or of the show that it belongs to
 * @param season null for movies and shows
 * @param number of an episode, else null
 * @param line how replies write it, or null where none does
 * @param seasonId Trakt's own id of a season; null for anything else, and in entries that were written without it
 */
public record ItemRef(MediaType type, long title, Integer season, Integer number, String line, Long seasonId) {

    public ItemRef(MediaType type, long title, Integer season, Integer number, String line) {
        this(type, title, season, number, line, null);
    }

    /**
     * As Trakt lists things; nothing where what was sent is no whole thing.
     *
     * @param type one of the four types
     * @param title the movie or show
     */
    public static Optional<ItemRef> of(MediaType type, Media title, Season season, Episode episode) {
        if (type == null || title == null || title.ids() == null || title.ids().trakt() == null) {
            return Optional.empty();
        }
        long id = title.ids().trakt();
        return switch (type) {
            case MOVIE, SHOW -> Optional.of(new ItemRef(type, id, null, null, null));
            case SEASON -> season == null ? Optional.empty() : Optional.of(new ItemRef(
                    type, id, season.number(), null, null, season.ids() == null ? null : season.ids().trakt()));
            case EPISODE -> episode == null ? Optional.empty()
                    : Optional.of(new ItemRef(type, id, episode.season(), episode.number(), null));
            case PERSON, LIST -> Optional.empty();
        };
    }

    public static Optional<ItemRef> of(WatchlistEntry entry) {
        return of(entry.type(), entry.movie() != null ? entry.movie() : entry.show(), entry.season(), entry.episode());
    }

    /** Nothing for people. */
    public static Optional<ItemRef> of(ListEntry entry) {
        return of(entry.type(), entry.movie() != null ? entry.movie() : entry.show(), entry.season(), entry.episode());
    }

    public Items onto(Items items, Map<String, ?> extras) {
        return switch (type) {
            case MOVIE -> items.movie(title, extras);
            case SHOW -> items.show(title, extras);
            case SEASON -> seasonId == null ? items.season(title, season, extras) : items.seasonById(seasonId, extras);
            case EPISODE -> items.episode(title, season, number, extras);
            case PERSON, LIST -> throw new IllegalStateException("nobody writes a " + type);
        };
    }

    /** Whether it is a season of which only the number is known. */
    public boolean lacksId() {
        return type == MediaType.SEASON && seasonId == null;
    }

    public ItemRef withSeasonId(Long id) {
        return new ItemRef(type, title, season, number, line, id);
    }

    public boolean isSame(ItemRef other) {
        return key().equals(other.key());
    }

    /** The same for the same thing, whatever its line says and whether or not its id is known. */
    public String key() {
        return type + " " + title + " " + season + " " + number;
    }
}
