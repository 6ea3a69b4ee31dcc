package dev.traktmcp.simulator.routes.comments;

import static dev.traktmcp.simulator.http.Route.delete;
import static dev.traktmcp.simulator.http.Route.post;
import static dev.traktmcp.simulator.http.Route.put;

import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.comments.Remarks;
import dev.traktmcp.simulator.comments.StoredComment;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.sync.Matcher;
import dev.traktmcp.simulator.routes.users.ListPlace;
import dev.traktmcp.simulator.routes.view.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** "Comments": writing, changing, deleting, answering and liking. That a comment is in English is not looked at. */
public record WriteCommentRoutes(World world, CommentBook comments) implements RouteTable {
    private static final int FEWEST_WORDS = 5;
    private static final Duration DELETABLE = Duration.ofDays(14);

    public WriteCommentRoutes(World world) {
        this(world, new CommentBook(world));
    }

    @Override
    public List<Route> table() {
        return List.of(
                post("/comments", this::write),
                put("/comments/{id:#}", call -> own(call, comment -> edit(call, comment))),
                delete("/comments/{id:#}", call -> own(call, this::remove)),
                post("/comments/{id:#}/replies", call -> of(call, comment -> answer(call, comment))),
                post("/comments/{id:#}/like", call -> of(call, comment -> like(comment, true))),
                delete("/comments/{id:#}/like", call -> of(call, comment -> like(comment, false))));
    }

    private Remarks mine() {
        return world.writing().remarks();
    }

    private Answer write(Call call) {
        return about(call)
                .map(about -> checked(call, () -> written(call, 0, about), 201))
                .orElseGet(Answer::notFound);
    }

    /** Empty where there is no such thing, or a list that takes no comments. */
    private Optional<String> about(Call call) {
        Matcher matcher = new Matcher(world.catalogue());
        for (String type : List.of("movie", "show", "season", "episode")) {
            if (call.body().hasNonNull(type)) {
                var wanted = call.body().path(type);
                Optional<Item> item = switch (type) {
                    case "movie" -> matcher.title(Type.MOVIE, wanted).map(Item::of);
                    case "show" -> matcher.title(Type.SHOW, wanted).map(Item::of);
                    case "season" -> matcher.season(wanted);
                    default -> matcher.episode(wanted);
                };
                return item.map(CommentBook::about);
            }
        }
        return ListPlace.of(world, call.body().path("list").path("ids").path("trakt").longValue(0))
                .filter(place -> place.isOpenTo(call.user()) && place.list().settings().allowComments())
                .map(place -> CommentBook.about(place.list().trakt()));
    }

    /** Answers of answers are not found. */
    private Answer answer(Call call, StoredComment comment) {
        return comment.parent() != 0 ? Answer.notFound()
                : checked(call, () -> written(call, comment.id(), comment.about()), 201);
    }

    private StoredComment written(Call call, long parent, String about) {
        StoredComment draft = StoredComment.top(0, about, call.user(), text(call), false, 0, 0, world.now(), null);
        return mine().write(parent, about, draft.kind(), call.user(), draft.text(), isSpoiler(call, false));
    }

    private Answer edit(Call call, StoredComment comment) {
        return checked(call, () -> mine().edit(comment, comment.kind(), text(call),
                isSpoiler(call, comment.spoiler())), 200);
    }

    private Answer remove(StoredComment comment) {
        boolean old = comment.writtenAt().plus(DELETABLE).isBefore(world.now());
        if (old && comments.of(comment.id()).filter(one -> one.replies() > 0).isPresent()) {
            return Answer.empty(409);
        }
        mine().remove(comment, comment.kind());
        return Answer.noContent();
    }

    private Answer like(StoredComment comment, boolean like) {
        mine().like(comment.id(), like);
        return Answer.noContent();
    }

    private interface Change {
        StoredComment made();
    }

    private Answer checked(Call call, Change change, int status) {
        StoredComment draft = StoredComment.top(0, "", "", text(call), false, 0, 0, world.now(), null);
        return draft.words() < FEWEST_WORDS
                ? Answer.json(422, Json.array().add("must be at least " + FEWEST_WORDS + " words"))
                : Answer.json(status, comments.row(change.made()));
    }

    private Answer of(Call call, Function<StoredComment, Answer> answer) {
        return comments.of(Long.parseLong(call.required("id"))).map(answer).orElseGet(Answer::notFound);
    }

    /** 401 for what others wrote. */
    private Answer own(Call call, Function<StoredComment, Answer> answer) {
        return of(call, comment -> mine().of(comment.id()).map(answer).orElseGet(() -> Answer.empty(401)));
    }

    private static String text(Call call) {
        return call.body().path("comment").asString("").strip();
    }

    private static boolean isSpoiler(Call call, boolean otherwise) {
        return call.body().path("spoiler").booleanValue(otherwise);
    }
}
