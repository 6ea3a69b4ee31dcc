package dev.traktmcp.trakt.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.traktmcp.trakt.model.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Keeps answers that are the same for everybody for a while: searches, titles, seasons. It never keeps a person's data,
 * and treats every path or parameter that is not named here as such. The lifetimes are our choice. Safe for use by
 * several threads; two that ask the same at once may both send it.
 */
public final class Caching implements Transport {
    private static final String ANY = "*";
    private static final String CHART = "#";
    private static final String MOVIES = MediaType.MOVIE.plural();
    private static final String SHOWS = MediaType.SHOW.plural();
    private static final String PEOPLE = MediaType.PERSON.plural();
    private static final Set<String> CHARTS = Set.of("watched", "played", "collected", "favorited", "streaming");

    /** @param lifetime zero for a path that looks like a title but is not to be kept */
    private record Rule(List<String> path, Duration lifetime) {
        boolean fits(List<String> asked) {
            return asked.size() == path.size() && IntStream.range(0, path.size())
                    .allMatch(i -> switch (path.get(i)) {
                        case ANY -> true;
                        case CHART -> CHARTS.contains(asked.get(i));
                        default -> path.get(i).equals(asked.get(i));
                    });
        }
    }

    // The first match decides.
    private static final List<Rule> RULES = List.of(
            new Rule(List.of("search", ANY), Duration.ofMinutes(10)),
            new Rule(List.of("search", ANY, ANY), Duration.ofMinutes(10)),
            new Rule(List.of(ANY, "recommendations"), Duration.ZERO),
            new Rule(List.of(ANY, "trending"), Duration.ofMinutes(2)),
            new Rule(List.of(MOVIES, ANY), Duration.ofMinutes(30)),
            new Rule(List.of(SHOWS, ANY), Duration.ofMinutes(30)),
            new Rule(List.of(SHOWS, ANY, MediaType.SEASON.plural()), Duration.ofMinutes(30)),
            new Rule(List.of(MOVIES, ANY, PEOPLE), Duration.ofMinutes(30)),
            new Rule(List.of(SHOWS, ANY, PEOPLE), Duration.ofMinutes(30)),
            new Rule(List.of(MOVIES, ANY, "watchnow", ANY), Duration.ofMinutes(30)),
            new Rule(List.of(SHOWS, ANY, "watchnow", ANY), Duration.ofMinutes(30)),
            new Rule(List.of(MOVIES, ANY, "related"), Duration.ofMinutes(30)),
            new Rule(List.of(SHOWS, ANY, "related"), Duration.ofMinutes(30)),
            new Rule(List.of(MOVIES, CHART, ANY), Duration.ofMinutes(30)),
            new Rule(List.of(SHOWS, CHART, ANY), Duration.ofMinutes(30)),
            new Rule(List.of(PEOPLE, ANY), Duration.ofMinutes(30)),
            new Rule(List.of(PEOPLE, ANY, ANY), Duration.ofMinutes(30)));

    // Others (ignore_watched, hide) make Trakt leave out what this person has seen.
    private static final Set<String> IMPERSONAL =
            Set.of("extended", "query", "fields", "type", "page", "limit", "years", "genres", "languages", "countries",
                    "runtimes", "certifications");

    private static final long BYTES = 32L << 20;

    private record Kept(Response response, Duration lifetime) {}

    private final Transport next;
    private final Cache<String, Kept> cache;

    /** @param nanos a clock that never goes back, {@code System::nanoTime} */
    public Caching(Transport next, LongSupplier nanos) {
        this.next = next;
        cache = Caffeine.newBuilder()
                .ticker(nanos::getAsLong)
                .maximumWeight(BYTES)
                .weigher((String target, Kept kept) -> target.length() + kept.response().body().length)
                .expireAfter(Expiry.creating((String _, Kept kept) -> kept.lifetime()))
                .build();
    }

    @Override
    public Response send(Request request) {
        Optional<Duration> lifetime = lifetime(request);
        if (lifetime.isEmpty()) {
            return next.send(request);
        }
        Kept kept = cache.getIfPresent(request.target());
        if (kept != null) {
            return kept.response();
        }
        Response response = next.send(request);
        if (response.status() == 200) {
            cache.put(request.target(), new Kept(response, lifetime.get()));
        }
        return response;
    }

    private static Optional<Duration> lifetime(Request request) {
        if (request.isWrite() || !IMPERSONAL.containsAll(request.query().keySet())) {
            return Optional.empty();
        }
        return RULES.stream().filter(rule -> rule.fits(request.path())).findFirst()
                .map(Rule::lifetime).filter(Duration::isPositive);
    }
}
