package dev.traktmcp.simulator.routes.comments;

import static dev.traktmcp.simulator.http.Auth.OPTIONAL;
import static dev.traktmcp.simulator.http.Auth.REQUIRED;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.comments.StoredComment;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.users.ListPlace;
import dev.traktmcp.simulator.routes.view.Visitors;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What a user wrote ("Users: Get comments") and likes, and what people say of a list and who likes it ("Lists"). */
public record UserCommentRoutes(World world, CommentBook comments) implements RouteTable {
    private static final String[] QUERY = {"page", "limit", "extended"};

    public UserCommentRoutes(World world) {
        this(world, new CommentBook(world));
    }

    @Override
    public List<Route> table() {
        List<Route> table = new ArrayList<>();
        table.add(get("/users/me/likes/comments", REQUIRED, this::liked, QUERY));
        for (String part : List.of("", "/{kind:all|reviews|shouts}",
                "/{kind:all|reviews|shouts}/{type:all|movies|shows|seasons|episodes|lists}")) {
            table.add(get("/users/{user}/comments" + part, OPTIONAL, call -> Visitors.visit(world, call,
                    account -> written(call, account)), "page", "limit", "extended", "include_replies"));
        }
        for (String sort : List.of("", CommentBook.SORTS)) {
            table.add(get("/lists/{list:#}/comments" + sort, OPTIONAL, call -> list(call, this::said), QUERY));
            table.add(get("/users/{user}/lists/{list}/comments" + sort, OPTIONAL,
                    call -> ListPlace.visit(world, call, place -> said(call, place)), QUERY));
        }
        table.add(get("/lists/{list:#}/likes", OPTIONAL, call -> list(call, this::likes), QUERY));
        table.add(get("/users/{user}/lists/{list}/likes", OPTIONAL,
                call -> ListPlace.visit(world, call, place -> likes(call, place)), QUERY));
        return table;
    }

    private interface OfAList {
        Answer of(Call call, ListPlace place);
    }

    private Answer list(Call call, OfAList answer) {
        return ListPlace.of(world, Long.parseLong(call.required("list")))
                .filter(place -> place.isOpenTo(call.user()))
                .map(place -> answer.of(call, place))
                .orElseGet(Answer::notFound);
    }

    private Answer said(Call call, ListPlace place) {
        return Pagination.of(call, CommentBook.PAGE).answer(
                comments.about(CommentBook.about(place.list().trakt()), call.parameter("sort").orElse("likes")),
                comments::row);
    }

    private Answer likes(Call call, ListPlace place) {
        return Pagination.of(call, CommentBook.PAGE).answer(
                comments.likes(place.list().likes(), place.list().createdAt(),
                        world.reading().lists().liked().get(place.list().trakt())),
                like -> like);
    }

    private Answer liked(Call call) {
        var since = world.reading().remarks().liked();
        List<StoredComment> liked = since.sequencedKeySet().reversed().stream()
                .flatMap(id -> comments.of(id).stream()).toList();
        return Pagination.of(call, CommentBook.PAGE).answer(liked, comment -> Json.object()
                .put("liked_at", WireDates.instant(since.get(comment.id())))
                .put("type", "comment")
                .<ObjectNode>set("comment", comments.row(comment)));
    }

    private Answer written(Call call, SimulatedAccount account) {
        String answers = call.query("include_replies").orElse("false");
        String kind = call.parameter("kind").orElse("all");
        String type = call.parameter("type").orElse("all");
        List<StoredComment> rows = comments.by(account.profile().slug()).stream()
                .filter(one -> answers.equals("true") || answers.equals("only") == (one.parent() != 0))
                .filter(one -> kind.equals("all") || one.review() == kind.equals("reviews"))
                .filter(one -> type.equals("all") || type.equals(one.kind()))
                .filter(one -> comments.thing(one, call.extended()).isPresent())
                .toList();
        return Pagination.of(call, CommentBook.PAGE).answer(rows, one -> comments
                .thing(one, call.extended()).orElseThrow().<ObjectNode>set("comment", comments.row(one)));
    }
}
