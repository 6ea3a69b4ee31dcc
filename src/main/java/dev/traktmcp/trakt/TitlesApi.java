package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Credits;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaList;
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
 * What the sections "Movies" and "Shows" of Trakt's reference share. A type is {@code movies} or {@code shows}; ids are
 * Trakt's own. Safe for use by several threads.
 */
public final class TitlesApi {
    private final Transport transport;

    TitlesApi(Transport transport) {
        this.transport = transport;
    }

    /**
     * Who takes part in a title.
     *
     * @param season of a show, for one season only, else null
     * @param episode for one episode of the season, with its guests, else null
     */
    public Credits people(MediaType type, long id, @Nullable Integer season, @Nullable Integer episode) {
        return transport.send(Request.get(path(type, id, season, episode, "people"))
                .with("extended", episode == null ? null : "guest_stars"))
                .ifAny(Credits.class)
                .orElseGet(() -> Credits.NONE);
    }

    /**
     * Where people can watch it. Few apps may ask; others get 401 or 403 (seen in 2026).
     *
     * @param country two letters in lower case
     */
    public WatchNow watchNow(MediaType type, long id, @Nullable Integer season, @Nullable Integer episode,
            String country) {
        // Trakt has no such data of a season, so we ask for its show.
        Integer ofEpisode = episode == null ? null : season;
        List<String> path = new ArrayList<>(List.of(path(type, id, ofEpisode, episode, "watchnow")));
        path.add(country);
        return transport.send(Request.get(path.toArray(String[]::new)))
                .ifAny(WatchNow.class)
                .orElseGet(() -> new WatchNow(Map.of()));
    }

    /** Similar titles, with all details, the most similar first. */
    public Page<Media> related(MediaType type, long id, int page, int limit) {
        Request related = Request.get(path(type, id, null, null, "related")).with("extended", "full");
        return media(transport, related, type, page, limit);
    }

    /** The personal lists of everybody that hold a movie, a show or a part of one, the most popular first. */
    public Page<MediaList> lists(MediaType type, long id, @Nullable Integer season, @Nullable Integer episode, int page,
            int limit) {
        List<String> path = new ArrayList<>(List.of(path(type, id, season, episode, "lists")));
        path.addAll(List.of("personal", "popular"));
        return PageReader.one(transport, Request.get(path.toArray(String[]::new)), MediaList.class, page, limit);
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
