package dev.traktmcp.simulator.routes.titles;

import static dev.traktmcp.simulator.http.Auth.APP;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.catalogue.CatalogueCredit;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Extended;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Social;
import dev.traktmcp.simulator.routes.view.World;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/** "People": who took part in a title, and in which titles a person took part. */
public record PeopleRoutes(World world) implements RouteTable {
    private static final Extended FULL = new Extended(Set.of("full"));

    @Override
    public List<Route> table() {
        return List.of(
                get("/{type:movies|shows}/{id}/people", APP, this::ofTitle, "extended"),
                get("/{type:shows}/{id}/seasons/{season:#}/people", APP, this::ofTitle, "extended"),
                get("/{type:shows}/{id}/seasons/{season:#}/episodes/{episode:#}/people", APP, this::ofTitle,
                        "extended"),
                get("/people/{id}", APP, this::person, "extended"),
                get("/people/{id}/{type:movies|shows}", APP, this::ofPerson, "extended"));
    }

    /** Always in full, whatever the query says. */
    private Answer person(Call call) {
        return world.catalogue().person(call.required("id"))
                .map(person -> Answer.ok(Social.person(person, FULL)))
                .orElseGet(Answer::notFound);
    }

    private Answer ofTitle(Call call) {
        return world.catalogue().find(type(call), call.required("id"))
                .map(title -> Answer.ok(credits(
                        world.catalogue().credits().stream().filter(credit -> credit.title() == title).toList(),
                        (row, credit) -> {
                            row.set("person", Social.person(credit.person(), new Extended(Set.of())));
                            if (title.type() == Type.SHOW) {
                                row.put("episode_count", credit.episodes());
                            }
                        })))
                .orElseGet(Answer::notFound);
    }

    private Answer ofPerson(Call call) {
        return world.catalogue().person(call.required("id"))
                .map(person -> Answer.ok(credits(
                        world.catalogue().credits().stream()
                                .filter(credit -> credit.person() == person && credit.title().type() == type(call))
                                .toList(),
                        (row, credit) -> {
                            Title title = credit.title();
                            row.set(title.type().singular(), world.views().title(title, call.extended()));
                            if (title.type() == Type.SHOW) {
                                row.put("episode_count", credit.episodes());
                                row.put("series_regular", credit.isCast());
                            }
                        })))
                .orElseGet(Answer::notFound);
    }

    private static Type type(Call call) {
        return Type.ofPlural(call.required("type")).orElseThrow();
    }

    /** A department is there only if it has somebody. */
    private static ObjectNode credits(List<CatalogueCredit> credits, BiConsumer<ObjectNode, CatalogueCredit> other) {
        ObjectNode answer = Json.object();
        var cast = answer.putArray("cast");
        for (CatalogueCredit credit : credits.stream().filter(CatalogueCredit::isCast).toList()) {
            ObjectNode row = cast.addObject().put("character", credit.character());
            row.putArray("characters").add(credit.character());
            other.accept(row, credit);
        }
        ObjectNode crew = answer.putObject("crew");
        for (CatalogueCredit credit : credits.stream().filter(one -> !one.isCast()).toList()) {
            ObjectNode row = crew.withArray(credit.department()).addObject().put("job", credit.job());
            row.putArray("jobs").add(credit.job());
            other.accept(row, credit);
        }
        return answer;
    }
}
