package dev.traktmcp.simulator.routes.titles;

import static dev.traktmcp.simulator.http.Auth.APP;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.comments.Comments;
import dev.traktmcp.simulator.comments.StoredComment;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** "Comments", reading only: one comment with all that belongs to it, and the latest and most liked of all. */
public record CommentFeedRoutes(World world, Comments comments) {
    private static final int PAGE = 10;
    private static final String ABOUT = "(movie|show):(\\S+)(?: S(\\d+)(?:E(\\d+))?)?";

    public CommentFeedRoutes(World world) {
        this(world, Comments.builtIn(world.clock()));
    }

    public List<Route> table() {
        List<Route> table = new ArrayList<>();
        String feed = "/comments/{feed:trending|recent|updates}";
        for (String part : List.of("", "/{kind:all|reviews|shouts}",
                "/{kind:all|reviews|shouts}/{type:all|movies|shows|seasons|episodes|lists}")) {
            table.add(get(feed + part, APP, this::feed, "page", "limit", "extended", "include_replies"));
        }
        table.add(get("/comments/{id:#}", APP,
                call -> of(call, comment -> Answer.ok(CommentRoutes.row(world, comment)))));
        table.add(get("/comments/{id:#}/item", APP, call -> of(call, comment -> item(comment)
                .map(item -> Answer.ok(world.views().put(Json.object(), item, call.extended())))
                .orElseGet(Answer::notFound)), "extended"));
        table.add(get("/comments/{id:#}/replies", APP, call -> of(call, comment -> Pagination.of(call, PAGE)
                .answer(replies(comment), number -> reply(comment, number))), "page", "limit", "extended"));
        table.add(get("/comments/{id:#}/likes", APP, call -> of(call, comment -> Pagination.of(call, PAGE)
                .answer(IntStream.range(0, comment.likes()).boxed().toList(), number -> like(comment, number))),
                "page", "limit", "extended"));
        return table;
    }

    private Answer of(Call call, Function<StoredComment, Answer> answer) {
        return comments.of(Long.parseLong(call.required("id"))).map(answer).orElseGet(Answer::notFound);
    }

    private Answer feed(Call call) {
        String type = call.parameter("type").orElse("all");
        String kind = call.parameter("kind").orElse("all");
        List<StoredComment> rows = comments.all(call.required("feed").equals("trending") ? "likes" : "newest").stream()
                .filter(comment -> kind.equals("all") || comment.review() == kind.equals("reviews"))
                .filter(comment -> item(comment)
                        .filter(item -> type.equals("all") || item.type().plural().equals(type)).isPresent())
                .toList();
        return Pagination.of(call, PAGE).answer(rows, comment -> world.views().put(
                Json.object().set("comment", CommentRoutes.row(world, comment)), item(comment).orElseThrow(),
                call.extended()));
    }

    private Optional<Item> item(StoredComment comment) {
        Matcher about = Pattern.compile(ABOUT).matcher(comment.about());
        if (!about.matches()) {
            return Optional.empty();
        }
        Type type = about.group(1).equals("movie") ? Type.MOVIE : Type.SHOW;
        Optional<Title> title = world.catalogue().by(type, "slug", about.group(2));
        if (about.group(3) == null) {
            return title.map(Item::of);
        }
        int season = Integer.parseInt(about.group(3));
        return title.flatMap(show -> about.group(4) == null
                ? show.season(season).map(found -> Item.of(show, found))
                : show.episode(season, Integer.parseInt(about.group(4))).map(found -> Item.of(show, found)));
    }

    private static List<Integer> replies(StoredComment comment) {
        return IntStream.range(0, comment.replies()).boxed().toList();
    }

    private ObjectNode reply(StoredComment comment, int number) {
        StoredComment said = new StoredComment(comment.id() * 100 + number, comment.about(), "reader-" + number,
                "I could not agree more with that.", false, 0, 0, comment.writtenAt().plus(Duration.ofDays(1)), null);
        return CommentRoutes.row(world, said).put("parent_id", comment.id());
    }

    private static ObjectNode like(StoredComment comment, int number) {
        return Json.object().put("liked_at", WireDates.instant(comment.writtenAt().plus(Duration.ofHours(number))))
                .set("user", CommentRoutes.stranger("reader-" + number));
    }
}
