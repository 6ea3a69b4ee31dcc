package dev.traktmcp.simulator.routes.comments;

import static dev.traktmcp.simulator.http.Auth.APP;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Comments", reading only: what people wrote about a movie, a show, a season or an episode. */
public record CommentRoutes(World world, CommentBook comments) implements RouteTable {
    private static final String[] QUERY = {"page", "limit", "extended"};

    public CommentRoutes(World world) {
        this(world, new CommentBook(world));
    }

    @Override
    public List<Route> table() {
        List<Route> table = new ArrayList<>();
        for (String sort : List.of("", CommentBook.SORTS)) {
            table.add(get("/{type:movies|shows}/{id}/comments" + sort, APP, this::list, QUERY));
            table.add(get("/{type:shows}/{id}/seasons/{season:#}/comments" + sort, APP, this::list, QUERY));
            table.add(get("/{type:shows}/{id}/seasons/{season:#}/episodes/{episode:#}/comments" + sort, APP,
                    this::list, QUERY));
        }
        return table;
    }

    private Answer list(Call call) {
        Type type = Type.ofPlural(call.required("type")).orElseThrow();
        return world.catalogue().find(type, call.required("id"))
                .flatMap(title -> about(title, call))
                .map(about -> Pagination.of(call, CommentBook.PAGE)
                        .answer(comments.about(about, call.parameter("sort").orElse("likes")), comments::row))
                .orElseGet(Answer::notFound);
    }

    /** Empty where the show has no such season or episode. */
    private static Optional<String> about(Title title, Call call) {
        Optional<Integer> season = call.parameter("season").map(Integer::valueOf);
        Optional<Integer> episode = call.parameter("episode").map(Integer::valueOf);
        if (season.isEmpty()) {
            return Optional.of(CommentBook.about(Item.of(title)));
        }
        return (episode.isEmpty() ? title.season(season.get()).map(found -> Item.of(title, found))
                : title.episode(season.get(), episode.get()).map(found -> Item.of(title, found)))
                .map(CommentBook::about);
    }
}
