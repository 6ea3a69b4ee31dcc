package dev.traktmcp.simulator.routes.view;

import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where people can watch a title. Which service has what is a rule of the sandbox, not a fact: a show is where its
 * network is, a film can be rented, and every third film streams.
 *
 * @param direct whether to send the links without a detour
 */
public record Services(World world, boolean direct) {
    /** The services by Trakt's words, with their names. */
    public static final Map<String, String> NAMES = Map.of("netflix", "Netflix", "apple_tv_plus", "Apple TV+",
            "disney_plus", "Disney+", "hbo_max", "HBO Max", "hulu", "Hulu", "paramount_plus", "Paramount+",
            "bbc_iplayer", "BBC iPlayer", "apple_tv", "Apple TV");

    /** Those of everybody here. */
    public static final List<String> FAVORITES = List.of("bbc_iplayer", "netflix");

    private static final List<String> KINDS = List.of("cable", "free", "cinema", "subscription", "purchase");
    private static final Map<String, String> NETWORKS = Map.of(
            "Netflix", "netflix", "Apple TV+", "apple_tv_plus", "Disney+", "disney_plus", "HBO", "hbo_max",
            "Hulu", "hulu", "FX on Hulu", "hulu", "Paramount+", "paramount_plus", "BBC One", "bbc_iplayer",
            "BBC Two", "bbc_iplayer");

    /** The filter {@code watchnow} of a request: any, free, subscriptions or favorites. */
    public static Predicate<Title> filter(World world, Call call) {
        Services services = new Services(world, false);
        return call.query("watchnow").<Predicate<Title>>map(wanted -> title -> {
            ObjectNode has = services.services(title, "gbp");
            return switch (wanted.replace("_all", "")) {
                case "any" -> KINDS.stream().anyMatch(kind -> !has.path(kind).isEmpty());
                case "free" -> !has.path("free").isEmpty();
                case "subscriptions" -> !has.path("subscription").isEmpty();
                case "favorites" -> KINDS.stream().flatMap(kind -> StreamSupport.stream(
                        has.path(kind).spliterator(), false))
                        .anyMatch(one -> FAVORITES.contains(one.path("source").asString()));
                default -> true;
            };
        }).orElse(_ -> true);
    }

    public ObjectNode services(Title title, String currency) {
        ObjectNode services = Json.object();
        KINDS.forEach(services::putArray);
        long number = title.ids().trakt();
        if (title.type() == Type.SHOW) {
            String known = title.facts().network();
            String network = known == null ? null : NETWORKS.get(known);
            if (network != null) {
                service(services, network.startsWith("bbc") ? "free" : "subscription", network, title);
            }
        } else if (number % 3 == 0 && isOut(title)) {
            service(services, "subscription", number % 2 == 0 ? "netflix" : "disney_plus", title);
        }
        if (number % 5 != 0 && (title.type() == Type.SHOW || title.facts().votes() > 1_000)) {
            ObjectNode bought = service(services, "purchase", "apple_tv", title).put("currency", currency);
            bought.putObject("prices").put("rent", title.type() == Type.MOVIE ? "3.99" : null).put("purchase", "9.99");
        }
        return services;
    }

    private boolean isOut(Title movie) {
        return movie.facts().released() != null
                && movie.facts().released().isBefore(LocalDate.ofInstant(world.now(), ZoneOffset.UTC));
    }

    private ObjectNode service(ObjectNode services, String kind, String source, Title title) {
        ObjectNode service = services.withArray(kind).addObject()
                .put("source", source)
                .put("link", "watch.trakt.invalid/" + title.type().plural() + "/" + title.ids().trakt() + "/" + source)
                .put("uhd", title.year() != null && title.year() > 2015)
                .putNull("currency");
        service.putObject("prices").putNull("rent").putNull("purchase");
        return !direct ? service : service.put("link_direct",
                "https://" + source.replace('_', '-') + ".invalid/" + title.ids().slug());
    }
}
