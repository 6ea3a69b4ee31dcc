package dev.traktmcp.simulator.routes.titles;

import static dev.traktmcp.simulator.http.Auth.APP;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.account.Profile;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.comments.Comments;
import dev.traktmcp.simulator.comments.StoredComment;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.routes.view.Social;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** "Comments", reading only: what people wrote about a movie, a show, a season or an episode. */
public record CommentRoutes(World world, Comments comments) {
    private static final int PAGE = 10;
    private static final String SORTS =
            "/{sort:likes|newest|oldest|replies|highest|lowest|plays|likes_30|replies_30|added}";
    private static final String[] QUERY = {"page", "limit", "extended"};

    public CommentRoutes(World world) {
        this(world, Comments.builtIn(world.clock()));
    }

    public List<Route> table() {
        List<Route> table = new ArrayList<>();
        for (String sort : List.of("", SORTS)) {
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
                .map(about -> Pagination.of(call, PAGE)
                        .answer(comments.about(about, call.parameter("sort").orElse("likes")),
                                comment -> row(world, comment)))
                .orElseGet(Answer::notFound);
    }

    /** Empty where the show has no such season or episode. */
    private static Optional<String> about(Title title, Call call) {
        String about = title.type().singular() + ":" + title.ids().slug();
        Optional<Integer> season = call.parameter("season").map(Integer::valueOf);
        Optional<Integer> episode = call.parameter("episode").map(Integer::valueOf);
        if (season.isEmpty()) {
            return Optional.of(about);
        }
        return title.season(season.get())
                .filter(found -> episode.isEmpty() || found.episode(episode.get()).isPresent())
                .map(_ -> about + " S" + season.get() + episode.map(number -> "E" + number).orElse(""));
    }

    static ObjectNode row(World world, StoredComment comment) {
        ObjectNode row = Json.object()
                .put("id", comment.id())
                .put("parent_id", 0)
                .put("created_at", WireDates.instant(comment.writtenAt()))
                .put("updated_at", WireDates.instant(comment.writtenAt()))
                .put("comment", comment.text())
                .put("spoiler", comment.spoiler())
                .put("review", comment.review())
                .put("replies", comment.replies())
                .put("likes", comment.likes())
                .put("language", "en")
                .put("user_rating", comment.rating());
        row.putObject("user_stats").put("rating", comment.rating()).put("play_count", 1).put("completed_count", 1);
        row.set("user", world.people().named(comment.user())
                .map(account -> Social.user(account.profile(), false))
                .orElseGet(() -> stranger(comment.user())));
        return row;
    }

    /** Somebody of whom nobody here knows more than the name. */
    static ObjectNode stranger(String name) {
        return Social.user(Profile.of(1_000 + Math.floorMod(name.hashCode(), 1_000), name, name, Instant.EPOCH), false);
    }
}
