package dev.traktmcp.journal;

import dev.traktmcp.trakt.Items;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.ListEntry;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.Season;
import dev.traktmcp.trakt.model.WatchlistEntry;
import java.util.Map;
import java.util.Optional;

/**
 * A movie, show, season or episode, as far as writing it again takes.
 *
 * @param type {@code movie}, {@code show}, {@code season} or {@code episode}
 * @param title Trakt's id of the movie, or of the show that it belongs to
 * @param season null for movies and shows
 * @param number of an episode, else null
 * @param line how replies write it, or null where none does
 */
public record Thing(String type, long title, Integer season, Integer number, String line) {

    /**
     * As Trakt lists things; nothing where what was sent is no whole thing.
     *
     * @param type one of the four types
     * @param title the movie or show
     */
    static Optional<Thing> of(String type, Media title, Season season, Episode episode) {
        if (type == null || title == null || title.ids() == null || title.ids().trakt() == null) {
            return Optional.empty();
        }
        long id = title.ids().trakt();
        return switch (type) {
            case "movie", "show" -> Optional.of(new Thing(type, id, null, null, null));
            case "season" -> season == null ? Optional.empty() : Optional.of(new Thing(type, id, season.number(), null, null));
            case "episode" -> episode == null ? Optional.empty()
                    : Optional.of(new Thing(type, id, episode.season(), episode.number(), null));
            default -> Optional.empty();
        };
    }

    static Optional<Thing> of(WatchlistEntry entry) {
        return of(entry.type(), entry.movie() != null ? entry.movie() : entry.show(), entry.season(), entry.episode());
    }

    /** Nothing for people. */
    static Optional<Thing> of(ListEntry entry) {
        return of(entry.type(), entry.movie() != null ? entry.movie() : entry.show(), entry.season(), entry.episode());
    }

    Items onto(Items items, Map<String, ?> extras) {
        return switch (type) {
            case "movie" -> items.movie(title, extras);
            case "show" -> items.show(title, extras);
            case "season" -> items.season(title, season, extras);
            case "episode" -> items.episode(title, season, number, extras);
            default -> throw new IllegalStateException("nobody writes a " + type);
        };
    }

    boolean isSame(Thing other) {
        return key().equals(other.key());
    }

    /** The same for the same thing, whatever its line says. */
    String key() {
        return type + " " + title + " " + season + " " + number;
    }
}
