package dev.traktmcp.simulator.routes.comments;

import static dev.traktmcp.simulator.http.Auth.APP;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.comments.StoredComment;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.World;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** "Comments", reading only: one comment with all that belongs to it, and the latest and most liked of all. */
public record CommentFeedRoutes(World world, CommentBook comments) implements RouteTable {
    public CommentFeedRoutes(World world) {
        this(world, new CommentBook(world));
    }

    @Override
    public List<Route> table() {
        List<Route> table = new ArrayList<>();
        String feed = "/comments/{feed:trending|recent|updates}";
        for (String part : List.of("", "/{kind:all|reviews|shouts}",
                "/{kind:all|reviews|shouts}/{type:all|movies|shows|seasons|episodes|lists}")) {
            table.add(get(feed + part, APP, this::feed, "page", "limit", "extended", "include_replies"));
        }
        table.add(get("/comments/{id:#}", APP,
                call -> of(call, comment -> Answer.ok(comments.row(comment)))));
        table.add(get("/comments/{id:#}/item", APP, call -> of(call, comment -> comments.thing(comment,
                call.extended()).map(Answer::ok).orElseGet(Answer::notFound)), "extended"));
        table.add(get("/comments/{id:#}/replies", APP, call -> of(call, comment -> Pagination.of(call, CommentBook.PAGE)
                .answer(comments.answers(comment), comments::row)), "page", "limit", "extended"));
        table.add(get("/comments/{id:#}/likes", APP, call -> of(call, comment -> Pagination.of(call, CommentBook.PAGE)
                .answer(comments.likes(comment), like -> like)),
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
                .filter(comment -> type.equals("all") || comment.kind().equals(type))
                .filter(comment -> comments.thing(comment, call.extended()).isPresent())
                .toList();
        return Pagination.of(call, CommentBook.PAGE).answer(rows, comment -> comments.thing(comment, call.extended())
                .orElseThrow().<ObjectNode>set("comment", comments.row(comment)));
    }
}
