package dev.traktmcp.trakt;

import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Credits;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaList;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.WatchNow;
import dev.traktmcp.trakt.model.titles.FriendsView;
import dev.traktmcp.trakt.model.titles.OtherRatings;
import dev.traktmcp.trakt.model.titles.Sentiments;
import dev.traktmcp.trakt.model.titles.Translation;
import dev.traktmcp.trakt.model.titles.Video;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
        return transport.send(Request.get(path.toArray(String[]::new)).with("links", "direct"))
                .ifAny(WatchNow.class)
                .orElseGet(() -> new WatchNow(Map.of()));
    }

    /**
     * The services of a country. Few apps may ask; others get 401 or 403 (seen in 2026).
     *
     * @param country two letters in lower case
     */
    public List<WatchNow.Source> sources(String country) {
        Response sent = transport.send(Request.get("watchnow", "sources", country));
        List<WatchNow.Source> sources = new ArrayList<>();
        if (!sent.isEmpty()) {
            // A list of countries, each with its services.
            sent.tree().forEach(countries -> countries.forEach(services -> services.forEach(service -> {
                String source = service.path("source").asString("");
                if (!source.isBlank()) {
                    sources.add(new WatchNow.Source(source, service.path("name").asString(null)));
                }
            })));
        }
        return sources;
    }

    /** Similar titles, with all details, the most similar first. */
    public Page<Media> related(MediaType type, long id, int page, int limit) {
        Request related = Request.get(path(type, id, null, null, "related")).with("extended", "full");
        return media(transport, related, type, page, limit);
    }

    /** What other sites' people make of it; empty where Trakt knows nothing of it. */
    public Optional<OtherRatings> otherRatings(MediaType type, long id, @Nullable Integer season,
            @Nullable Integer episode) {
        return known(() -> transport.send(Request.get(path(type, id, season, episode, "ratings"))
                .with("extended", "all")).ifAny(OtherRatings.class));
    }

    /** What people like and dislike about a whole movie or show; empty where nobody has looked at its comments. */
    public Optional<Sentiments> sentiments(MediaType type, long id) {
        return known(() -> transport.send(Request.get(path(type, id, null, null, "sentiments")))
                .ifAny(Sentiments.class));
    }

    /** Its trailers and the like. */
    public List<Video> videos(MediaType type, long id, @Nullable Integer season, @Nullable Integer episode) {
        return known(() -> Optional.of(transport.send(Request.get(path(type, id, season, episode, "videos")))
                .list(Video.class))).orElse(List.of());
    }

    /**
     * Its title and overview in one language. The published reference has the language in the path, a newer one in the
     * query (seen in 2026): we try them in this order.
     *
     * @param language two letters
     */
    public List<Translation> translations(MediaType type, long id, @Nullable Integer season, @Nullable Integer episode,
            String language) {
        String[] all = path(type, id, season, episode, "translations");
        String[] one = Arrays.copyOf(all, all.length + 1);
        one[all.length] = language;
        return known(() -> Optional.of(transport.send(Request.get(one)).list(Translation.class)))
                .or(() -> known(() -> Optional.of(
                        transport.send(Request.get(all).with("language", language)).list(Translation.class))))
                .orElse(List.of())
                .stream()
                .filter(translation -> language.equalsIgnoreCase(translation.language()))
                .toList();
    }

    /**
     * What those whom the signed-in person follows did with a movie, a show or an episode. Newer than Trakt's published
     * reference (seen in 2026), so it may be missing, and fails with {@code NotThere}.
     */
    public Page<FriendsView> friends(MediaType type, long id, @Nullable Integer season, @Nullable Integer episode,
            int page, int limit) {
        Request request = Request.get(path(type, id, season, episode, "social"));
        return PageReader.one(transport, request, FriendsView.class, page, limit);
    }

    /** Trakt says by 204 or 404 that it has nothing. */
    static <T> Optional<T> known(Supplier<Optional<T>> read) {
        try {
            return read.get();
        } catch (TraktException e) {
            if (e.failure() instanceof NotThere) {
                return Optional.empty();
            }
            throw e;
        }
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
