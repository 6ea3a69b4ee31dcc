package dev.traktmcp.tmdb;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.cache.BoundedCache;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.users.Watching;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks TMDB for the pictures of a title, with one request a day for each. It uses "Movie Details" and "TV Series
 * Details" of TMDB's reference with "Append To Response". It never fails; after a failure of TMDB it asks no more for
 * that title for a minute. Safe for use by several threads.
 */
public final class Tmdb {
    private static final LazyLogger LOG = new LazyLogger(Tmdb.class);
    // TMDB's terms allow six months at most; new pictures should appear sooner.
    private static final Duration FOUND = Duration.ofDays(1);
    private static final Duration NOTHING = Duration.ofHours(1);
    private static final Duration FAILED = Duration.ofMinutes(1);
    private static final int TITLES = 1_000;

    private record Kept(@Nullable TmdbTitle title, Duration lifetime) {}

    private final Transport transport;
    private final @Nullable TmdbKey key;
    private final Duration patience;
    private final InstantSource clock;
    private final BoundedCache<String, Kept> cache;

    /**
     * @param transport to {@code https://api.themoviedb.org}, bare: this class never repeats a request
     * @param key null for no pictures
     * @param patience how long a request may take; a picture is worth little of the person's time
     * @param nanos a clock that never goes back, {@code System::nanoTime}
     */
    public Tmdb(Transport transport, @Nullable TmdbKey key, Duration patience, InstantSource clock,
            LongSupplier nanos) {
        this.transport = transport;
        this.key = key;
        this.patience = patience;
        this.clock = clock;
        cache = new BoundedCache<>(nanos, TITLES, (_, _) -> 1);
    }

    /** Without a key: it has no pictures. */
    public static Tmdb none() {
        Transport unused = _ -> { throw new IllegalStateException("without a key nothing is asked"); };
        return new Tmdb(unused, null, Duration.ZERO, InstantSource.system(), System::nanoTime);
    }

    /** The pictures of a movie, or of a show with the episode's still. */
    public Optional<Pictures> of(Watching watching) {
        if (watching.movie() != null) {
            return title("movie", watching.movie().ids(), null).map(found -> found.pictures(null));
        }
        Episode episode = watching.episode();
        return watching.show() == null ? Optional.empty()
                : title("tv", watching.show().ids(), episode == null ? null : episode.season())
                        .map(found -> found.pictures(episode == null ? null : episode.number()));
    }

    /** Whether there is a key. */
    public boolean isAsked() {
        return key != null;
    }

    /** The poster of a movie or a show, in the size of a list. */
    public Optional<String> poster(boolean movie, Ids ids) {
        return request(movie ? "movie" : "tv", ids).flatMap(request -> title(request, null))
                .map(TmdbTitle::posterInList);
    }

    private Optional<TmdbTitle> title(String type, Ids ids, @Nullable Integer season) {
        return request(type, ids).flatMap(request -> title(request
                .with("append_to_response", "images" + (season == null ? "" : ",season/" + season))
                .with("include_image_language", "en,null"), season));
    }

    private Optional<Request> request(String type, Ids ids) {
        return key == null || ids == null || ids.tmdb() == null ? Optional.empty()
                : Optional.of(Request.get("3", type, String.valueOf(ids.tmdb())));
    }

    private Optional<TmdbTitle> title(Request request, @Nullable Integer season) {
        Kept kept = cache.get(request.target());
        if (kept == null) {
            kept = ask(request, season);
            cache.put(request.target(), kept, kept.lifetime());
        }
        return Optional.ofNullable(kept.title());
    }

    private Kept ask(Request request, @Nullable Integer season) {
        try {
            Response response = Deadline.within(
                    patience, clock, () -> transport.send(key == null ? request : key.sign(request)));
            return switch (response.status()) {
                case 200 -> {
                    TmdbTitle title = TmdbTitle.of(response.tree(), season);
                    yield title.isBare() ? new Kept(null, NOTHING) : new Kept(title, FOUND);
                }
                case 404 -> new Kept(null, NOTHING);
                case 401, 403 -> {
                    LOG.warn("TMDB refuses TMDB_API_KEY, so there are no pictures from there");
                    yield new Kept(null, FAILED);
                }
                default -> failed(response.toString());
            };
        } catch (TraktException e) {
            return failed(e.failure().toString());
        }
    }

    private static Kept failed(String why) {
        LOG.info("no pictures from TMDB: {}", why);
        return new Kept(null, FAILED);
    }
}
