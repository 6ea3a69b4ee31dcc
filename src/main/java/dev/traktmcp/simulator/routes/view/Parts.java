package dev.traktmcp.simulator.routes.view;

import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Call;
import java.util.List;
import java.util.Optional;

/** Paths that name a movie, a show, a season or an episode. */
public final class Parts {
    public static final String EPISODE = "/{type:shows}/{id}/seasons/{season:#}/episodes/{episode:#}";

    /** The starts of paths, for what all of them have. */
    public static final List<String> EACH =
            List.of("/{type:movies|shows}/{id}", "/{type:shows}/{id}/seasons/{season:#}", EPISODE);

    /** How many of those who voted for a show did so for a season or an episode of it. */
    private static final long OF_A_SEASON = 20;
    private static final long OF_AN_EPISODE = 30;

    private Parts() {}

    /** Empty where there is no such title, season or episode. */
    public static Optional<Item> of(World world, Call call) {
        Type type = Type.ofPlural(call.required("type")).orElseThrow();
        Optional<Integer> season = call.parameter("season").map(Integer::valueOf);
        Optional<Integer> episode = call.parameter("episode").map(Integer::valueOf);
        return world.catalogue().find(type, call.required("id")).flatMap(title -> season.isEmpty()
                ? Optional.of(Item.of(title))
                : title.season(season.get()).flatMap(found -> episode.isEmpty()
                        ? Optional.of(Item.of(title, found))
                        : found.episode(episode.get()).map(one -> Item.of(title, one))));
    }

    public static long votes(Item item) {
        long all = item.title().facts().votes();
        return switch (item.type()) {
            case SEASON -> all / OF_A_SEASON;
            case EPISODE -> all / OF_AN_EPISODE;
            default -> all;
        };
    }
}
