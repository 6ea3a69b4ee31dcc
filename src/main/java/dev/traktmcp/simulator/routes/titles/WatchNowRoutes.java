package dev.traktmcp.simulator.routes.titles;

import static dev.traktmcp.simulator.http.Auth.APP;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.routes.view.World;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * "Watch now": where people can watch a title. Which service has what is a rule of the sandbox, not a fact: a show is
 * where its network is, a film can be rented, and every third film streams.
 */
public record WatchNowRoutes(World world) {
    private static final Map<String, String> CURRENCIES = Map.of("us", "usd", "gb", "gbp", "de", "eur");
    private static final List<String> KINDS = List.of("cable", "free", "cinema", "subscription", "purchase");
    private static final Map<String, String> NETWORKS = Map.of(
            "Netflix", "netflix", "Apple TV+", "apple_tv_plus", "Disney+", "disney_plus", "HBO", "hbo_max",
            "Hulu", "hulu", "FX on Hulu", "hulu", "Paramount+", "paramount_plus", "BBC One", "bbc_iplayer",
            "BBC Two", "bbc_iplayer");

    public List<Route> table() {
        return List.of(
                get("/{type:movies|shows}/{id}/watchnow/{country}", APP, this::title, "links", "extended"),
                get("/{type:shows}/{id}/seasons/{season:#}/episodes/{episode:#}/watchnow/{country}", APP, this::title,
                        "links", "extended"));
    }

    /** The answer leaves out countries without data. */
    private Answer title(Call call) {
        String country = call.required("country").toLowerCase(Locale.ROOT);
        return world.catalogue().find(Type.ofPlural(call.required("type")).orElseThrow(), call.required("id"))
                .map(title -> Answer.ok(CURRENCIES.containsKey(country)
                        ? Json.object().set(country, services(title, CURRENCIES.get(country)))
                        : Json.object()))
                .orElseGet(Answer::notFound);
    }

    private ObjectNode services(Title title, String currency) {
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

    private static ObjectNode service(ObjectNode services, String kind, String source, Title title) {
        ObjectNode service = services.withArray(kind).addObject()
                .put("source", source)
                .put("link", "watch.trakt.invalid/" + title.type().plural() + "/" + title.ids().trakt() + "/" + source)
                .put("uhd", title.year() != null && title.year() > 2015)
                .putNull("currency");
        service.putObject("prices").putNull("rent").putNull("purchase");
        return service;
    }
}
