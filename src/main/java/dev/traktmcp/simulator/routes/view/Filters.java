package dev.traktmcp.simulator.routes.view;

import dev.traktmcp.simulator.catalogue.Facts;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.http.Call;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Filters by the properties of a movie or show ("Filters"). It accepts filters that Trakt knows but ignores, without
 * effect.
 */
public final class Filters {
    public static final Set<String> NAMES = Set.of(
            "years", "genres", "subgenres", "languages", "countries", "runtimes", "studio_ids", "ratings", "votes",
            "tmdb_ratings", "tmdb_votes", "imdb_ratings", "imdb_votes", "rt_meters", "rt_user_meters", "metascores",
            "certifications", "network_ids", "networks", "status", "statuses", "episode_types", "watchnow",
            "genres_operator", "keywords", "keywords_operator", "ignore_watched", "ignore_collected",
            "ignore_watchlisted", "hide", "start_date", "end_date");

    private Filters() {}

    public static Predicate<Title> of(Call call) {
        return of(call::query);
    }

    /** @param call the value of each filter, by Trakt's name */
    public static Predicate<Title> of(Function<String, Optional<String>> call) {
        return range(call, "years", title -> number(title.year()))
                .and(range(call, "runtimes", title -> number(title.facts().runtime())))
                .and(range(call, "ratings", title -> percent(title.facts())))
                .and(range(call, "votes", title -> title.facts().votes()))
                .and(genres(call))
                .and(words(call, "countries", title -> title.facts().country()))
                .and(words(call, "languages", title -> title.facts().language()))
                .and(words(call, "certifications", title -> title.facts().certification()))
                .and(words(call, "status", title -> title.facts().status()));
    }

    private static Predicate<Title> genres(Function<String, Optional<String>> call) {
        return call.apply("genres").<Predicate<Title>>map(asked -> title -> {
            List<String> wanted = List.of(asked.split(","));
            boolean every = call.apply("genres_operator").filter("and"::equals).isPresent();
            return every
                    ? title.facts().genres().containsAll(wanted)
                    : title.facts().genres().stream().anyMatch(wanted::contains);
        }).orElse(_ -> true);
    }

    private static Predicate<Title> words(Function<String, Optional<String>> call, String name,
            Function<Title, String> fact) {
        return call.apply(name).<Predicate<Title>>map(asked -> title -> {
            String own = fact.apply(title);
            List<String> wanted = List.of(asked.toLowerCase(Locale.ROOT).split(","));
            return own != null && wanted.contains(own.toLowerCase(Locale.ROOT));
        }).orElse(_ -> true);
    }

    /** Reads {@code 2016} or {@code 2010-2019}; any other value filters nothing. */
    private static Predicate<Title> range(Function<String, Optional<String>> call, String name,
            Function<Title, Long> fact) {
        return call.apply(name)
                .filter(asked -> asked.matches("\\d{1,9}(-\\d{1,9})?"))
                .<Predicate<Title>>map(asked -> title -> {
                    String[] ends = asked.split("-");
                    Long own = fact.apply(title);
                    return own != null
                            && own >= Long.parseLong(ends[0])
                            && own <= Long.parseLong(ends[ends.length - 1]);
                })
                .orElse(_ -> true);
    }

    private static Long number(Integer value) {
        return value == null ? null : Long.valueOf(value);
    }

    private static Long percent(Facts facts) {
        return facts.rating() == null ? null : Long.valueOf(Math.round(facts.rating() * 10));
    }
}
