package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Credits;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.WatchNow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sections "Movies" and "Shows" of Trakt's reference tell of a title in the same words. A type is
 * {@code movies} or {@code shows}; ids are Trakt's own.
 */
public final class TitlesApi {
    private final Transport transport;

    TitlesApi(Transport transport) {
        this.transport = transport;
    }

    /**
     * Who takes part.
     *
     * @param season of a show, for one season alone, else null; {@code episode} for one episode of it, with its guests
     */
    public Credits people(MediaType type, long id, @Nullable Integer season, @Nullable Integer episode) {
        return transport.send(Request.get(path(type, id, season, episode, "people"))
                        .with("extended", episode == null ? null : "guest_stars"))
                .ifAny(Credits.class)
                .orElseGet(() -> Credits.NONE);
    }

    /**
     * Where it can be watched; few apps may ask, others get 401 or 403.
     *
     * @param country two letters in lower case
     */
    public WatchNow watchNow(MediaType type, long id, @Nullable Integer season, @Nullable Integer episode,
            String country) {
        // Trakt knows none of a season, so that is asked of its show.
        Integer ofEpisode = episode == null ? null : season;
        List<String> path = new ArrayList<>(List.of(path(type, id, ofEpisode, episode, "watchnow")));
        path.add(country);
        return transport.send(Request.get(path.toArray(String[]::new)))
                .ifAny(WatchNow.class)
                .orElseGet(() -> new WatchNow(Map.of()));
    }

    /** Titles like it, with all details, the most alike first. */
    public Page<Media> related(MediaType type, long id, int page, int limit) {
        Request related = Request.get(path(type, id, null, null, "related")).with("extended", "full");
        return media(transport, related, type, page, limit);
    }

    /** A page of titles without wrappers. */
    static Page<Media> media(Transport transport, Request request, MediaType type, int page, int limit) {
        Page<? extends Media> bare = PageReader.one(transport, request, kind(type), page, limit);
        return new Page<>(List.copyOf(bare.items()), bare.total(), bare.complete(), bare.sortedBy());
    }

    static Class<? extends Media> kind(MediaType type) {
        return type == MediaType.MOVIE ? Movie.class : Show.class;
    }

    private static String[] path(MediaType type, long id, @Nullable Integer season, @Nullable Integer episode,
            String what) {
        List<String> path = new ArrayList<>(List.of(type.plural(), String.valueOf(id)));
        if (season != null) {
            path.addAll(List.of(MediaType.SEASON.plural(), season.toString()));
        }
        if (episode != null) {
            path.addAll(List.of(MediaType.EPISODE.plural(), episode.toString()));
        }
        path.add(what);
        return path.toArray(String[]::new);
    }
}
