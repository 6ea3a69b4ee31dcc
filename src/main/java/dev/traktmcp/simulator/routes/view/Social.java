package dev.traktmcp.simulator.routes.view;

import dev.traktmcp.simulator.account.Profile;
import dev.traktmcp.simulator.catalogue.CataloguePerson;
import dev.traktmcp.simulator.http.Extended;
import dev.traktmcp.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** People and profiles as Trakt sends them ("Users", "People"). */
public final class Social {
    private Social() {}

    public static ObjectNode person(CataloguePerson person, Extended extended) {
        ObjectNode node = Json.object().put("name", person.name());
        node.putObject("ids")
                .put("trakt", person.trakt())
                .put("slug", person.slug())
                .put("imdb", person.imdb())
                .put("tmdb", person.tmdb());
        if (extended.full()) {
            node.put("biography", person.biography())
                    .put("birthday", person.birthday())
                    .put("death", person.death())
                    .put("birthplace", person.birthplace())
                    .putNull("homepage")
                    .put("known_for_department", person.knownFor());
        }
        return node;
    }

    public static ObjectNode user(Profile profile, boolean full) {
        ObjectNode node = Json.object()
                .put("username", profile.slug())
                .put("private", profile.hidden())
                .put("deleted", false)
                .put("name", profile.name())
                .put("vip", profile.vip())
                .put("vip_ep", false)
                .put("director", false);
        node.putObject("ids").put("slug", profile.slug()).put("trakt", profile.trakt());
        if (full) {
            node.put("joined_at", WireDates.instant(profile.joined()))
                    .putNull("location")
                    .putNull("about")
                    .putNull("gender")
                    .putNull("age")
                    .put("vip_og", false)
                    .put("vip_years", profile.vip() ? 1 : 0);
            node.putObject("images").putObject("avatar")
                    .put("full", "https://media.trakt.invalid/avatars/" + profile.slug());
        }
        return node;
    }
}
