package dev.traktmcp.simulator.routes.comments;

import dev.traktmcp.simulator.account.Profile;
import dev.traktmcp.simulator.account.Ratings.Rating;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.comments.Comments;
import dev.traktmcp.simulator.comments.Remarks;
import dev.traktmcp.simulator.comments.StoredComment;
import dev.traktmcp.simulator.http.Extended;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.routes.users.ListPlace;
import dev.traktmcp.simulator.routes.view.Social;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** All comments of this Trakt: those of its own file, and what the signed-in user wrote and likes. */
public record CommentBook(World world, Comments builtIn) {
    /** How many a page has. */
    public static final int PAGE = 10;
    /** The orders that Trakt knows, as a part of a path. */
    public static final String SORTS =
            "/{sort:likes|newest|oldest|replies|highest|lowest|plays|likes_30|replies_30|added}";

    private static final Pattern TITLE = Pattern.compile("(movie|show):(\\S+)(?: S(\\d+)(?:E(\\d+))?)?");
    private static final String LIST = "list:";
    private static final int ANSWERS = 100;

    public CommentBook(World world) {
        this(world, Comments.builtIn(world.clock()));
    }

    /** How a comment names what it is about. */
    static String about(Item item) {
        String title = (item.type() == Type.MOVIE ? "movie:" : "show:") + item.title().ids().slug();
        return switch (item.type()) {
            case MOVIE, SHOW -> title;
            case SEASON -> title + " S" + item.season().number();
            case EPISODE -> title + " S" + item.episode().season() + "E" + item.episode().number();
        };
    }

    /** How a comment names a list. */
    public static String about(long list) {
        return LIST + list;
    }

    private Remarks mine() {
        return world.reading().remarks();
    }

    /** All that answer no other. */
    List<StoredComment> all(String sort) {
        return Comments.sorted(Stream.concat(builtIn.all(sort).stream(),
                mine().all().stream().filter(one -> one.parent() == 0)).map(this::counted).toList(), sort);
    }

    public List<StoredComment> about(String about, String sort) {
        return all(sort).stream().filter(one -> one.about().equals(about)).toList();
    }

    /** Everything that a user wrote, the latest first. */
    List<StoredComment> by(String user) {
        return Stream.concat(builtIn.all("newest").stream(), mine().all().stream())
                .filter(one -> one.user().equals(user)).map(this::counted)
                .sorted(Comparator.comparing(StoredComment::writtenAt).reversed()).toList();
    }

    Optional<StoredComment> of(long id) {
        return builtIn.of(id).or(() -> mine().of(id)).or(() -> builtIn.of(id / ANSWERS)
                .filter(one -> id % ANSWERS < one.replies()).map(one -> answer(one, (int) (id % ANSWERS))))
                .map(this::counted);
    }

    List<StoredComment> answers(StoredComment comment) {
        return Stream.concat(
                IntStream.range(0, builtIn.of(comment.id()).map(StoredComment::replies).orElse(0))
                        .mapToObj(number -> answer(comment, number)),
                mine().all().stream().filter(one -> one.parent() == comment.id())).map(this::counted).toList();
    }

    private static StoredComment answer(StoredComment comment, int number) {
        Instant at = comment.writtenAt().plus(Duration.ofDays(1));
        return new StoredComment(comment.id() * ANSWERS + number, comment.id(), comment.about(), "reader-" + number,
                "I could not agree more with that.", false, 0, 0, at, at, null);
    }

    /** With what the user adds to its numbers, and with their rating where they wrote it. */
    private StoredComment counted(StoredComment comment) {
        int answers = (int) mine().all().stream().filter(one -> one.parent() == comment.id()).count();
        return comment.plus(mine().liked().containsKey(comment.id()) ? 1 : 0, answers);
    }

    /** What it is about; empty for a list. */
    Optional<Item> item(StoredComment comment) {
        Matcher about = TITLE.matcher(comment.about());
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

    /** What it is about, with its type; empty where that is no longer there. */
    Optional<ObjectNode> thing(StoredComment comment, Extended extended) {
        return item(comment).map(item -> world.views().put(Json.object(), item, extended))
                .or(() -> comment.about().startsWith(LIST)
                        ? ListPlace.of(world, Long.parseLong(comment.about().substring(LIST.length())))
                                .map(place -> Json.object().put("type", "list").set("list", place.view()))
                        : Optional.empty());
    }

    public ObjectNode row(StoredComment comment) {
        boolean own = mine().of(comment.id()).isPresent();
        Optional<Item> item = own ? item(comment) : Optional.empty();
        Integer rating = item.flatMap(world.reading().ratings()::of).map(Rating::stars).orElse(comment.rating());
        int plays = item.map(one -> world.reading().history().of(one).size()).orElse(own ? 0 : 1);
        ObjectNode row = Json.object()
                .put("id", comment.id())
                .put("parent_id", comment.parent())
                .put("created_at", WireDates.instant(comment.writtenAt()))
                .put("updated_at", WireDates.instant(comment.updatedAt()))
                .put("comment", comment.text())
                .put("spoiler", comment.spoiler())
                .put("review", comment.review())
                .put("replies", comment.replies())
                .put("likes", comment.likes())
                .put("language", "en")
                .put("user_rating", rating);
        row.putObject("user_stats").put("rating", rating).put("play_count", plays)
                .put("completed_count", Math.min(plays, 1));
        return row.set("user", user(comment.user()));
    }

    /** Those who like a comment. */
    List<ObjectNode> likes(StoredComment comment) {
        Instant mine = mine().liked().get(comment.id());
        return likes(comment.likes(), comment.writtenAt(), mine);
    }

    /**
     * Those who like something, the signed-in user first.
     *
     * @param all how many they are
     * @param since when the first of them began
     * @param mine when the user did, or null
     */
    public List<ObjectNode> likes(int all, Instant since, Instant mine) {
        Stream<ObjectNode> others = IntStream.range(0, mine == null ? all : all - 1)
                .mapToObj(number -> like(since.plus(Duration.ofHours(number)), "reader-" + number));
        return (mine == null ? others
                : Stream.concat(Stream.of(like(mine, world.reading().profile().slug())), others)).toList();
    }

    private ObjectNode like(Instant at, String user) {
        return Json.object().put("liked_at", WireDates.instant(at)).set("user", user(user));
    }

    private ObjectNode user(String slug) {
        return world.people().here(slug)
                .map(account -> Social.user(account.profile(), false))
                .orElseGet(() -> stranger(slug));
    }

    /** Somebody of whom nobody here knows more than the name. */
    private static ObjectNode stranger(String name) {
        return Social.user(Profile.of(1_000 + Math.floorMod(name.hashCode(), 1_000), name, name, Instant.EPOCH), false);
    }
}
