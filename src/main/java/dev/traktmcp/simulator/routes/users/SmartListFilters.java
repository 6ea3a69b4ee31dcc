package dev.traktmcp.simulator.routes.users;

import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.account.SmartList;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.routes.view.Filters;
import dev.traktmcp.simulator.routes.view.Ignored;
import dev.traktmcp.simulator.routes.view.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What fills a smart list: its source, its filters, and what its owner has seen. Some filters have no effect. */
final class SmartListFilters {
    private static final Set<String> SOURCES = Set.of(
            "trending", "popular", "anticipated", "recommendations", "discover", "watchlist", "library");
    private static final Set<String> TYPES = Set.of("movies", "shows", "media");
    private static final Set<String> PRIVACY = Set.of("private", "friends", "public");
    private static final Set<String> LISTS = Set.of("genres", "subgenres", "certifications", "languages", "countries",
            "statuses", "networks", "keywords", "watchnow");
    private static final Set<String> RANGES = Set.of("years", "ratings", "runtimes", "imdb_ratings", "rt_meters",
            "rt_user_meters", "letterboxd_ratings", "mal_ratings");

    private SmartListFilters() {}

    /** Whether Trakt would take the definition; of a change only what is sent. */
    static boolean isValid(JsonNode sent, boolean whole) {
        return is(sent.path("name"), whole, name -> !name.isBlank())
                && is(sent.path("source"), whole, SOURCES::contains)
                && is(sent.path("media_type"), whole, TYPES::contains)
                && is(sent.path("privacy"), false, PRIVACY::contains)
                && sent.path("filters").propertyStream()
                        .allMatch(filter -> isValid(filter.getKey(), filter.getValue()));
    }

    private static boolean is(JsonNode value, boolean wanted, Predicate<String> fits) {
        return value.isMissingNode() ? !wanted : value.isString() && fits.test(value.asString());
    }

    private static boolean isValid(String name, JsonNode value) {
        return LISTS.contains(name) ? value.isArray() && value.valueStream().allMatch(JsonNode::isString)
                : RANGES.contains(name)
                        ? value.isArray() && value.size() <= 2 && value.valueStream().allMatch(JsonNode::isNumber)
                : name.startsWith("ignore_") ? value.isBoolean() : true;
    }

    /** The titles that Trakt puts on it now, in order. */
    static Stream<Title> titles(SmartList list, SimulatedAccount owner, World world) {
        Predicate<Title> left = title -> !(list.filters().path("ignore_watched").asBoolean(false)
                && Ignored.watched(owner, title))
                && !(list.filters().path("ignore_watchlisted").asBoolean(false)
                        && owner.watchlist().has(Item.of(title)));
        return Stream.of(Type.MOVIE, Type.SHOW)
                .filter(type -> Set.of("media", type.plural()).contains(list.mediaType()))
                .flatMap(type -> world.catalogue().titles(type))
                .filter(title -> isFrom(list.source(), title, owner, world))
                .filter(Filters.of(name -> value(list.filters().path(name))))
                .filter(left);
    }

    private static boolean isFrom(String source, Title title, SimulatedAccount owner, World world) {
        return switch (source) {
            case "watchlist" -> owner.watchlist().has(Item.of(title));
            case "library" -> owner.collection().has(Item.of(title)) || owner.collection().all().stream()
                    .anyMatch(copy -> copy.item().title().equals(title));
            case "recommendations" -> !Ignored.watched(owner, title);
            case "anticipated" -> !world.isOut(title);
            default -> true;
        };
    }

    /** As a query has it: {@code horror,comedy} or {@code 1990-1999}. */
    private static Optional<String> value(JsonNode filter) {
        List<String> values = filter.valueStream().map(JsonNode::asString).toList();
        boolean range = filter.path(0).isNumber();
        return values.isEmpty() ? Optional.empty()
                : Optional.of(values.stream().collect(Collectors.joining(range ? "-" : ",")));
    }
}
