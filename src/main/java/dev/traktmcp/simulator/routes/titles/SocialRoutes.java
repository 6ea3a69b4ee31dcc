package dev.traktmcp.simulator.routes.titles;

import static dev.traktmcp.simulator.http.Auth.REQUIRED;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.account.Ratings.Rating;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.account.StoredPlay;
import dev.traktmcp.simulator.account.Watchlist;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.comments.Comments;
import dev.traktmcp.simulator.comments.StoredComment;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Parts;
import dev.traktmcp.simulator.routes.view.Social;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** "Social": what those whom the signed-in user follows did with a movie, a show or an episode. */
public record SocialRoutes(World world, Comments comments) implements RouteTable {
    private static final int PAGE = 10;

    /** What one friend did with a title. */
    private record Done(SimulatedAccount friend, List<StoredPlay> plays, Optional<Watchlist.Entry> listed) {}

    public SocialRoutes(World world) {
        this(world, Comments.builtIn(world.clock()));
    }

    @Override
    public List<Route> table() {
        return List.of(
                get("/{type:movies|shows}/{id}/social", REQUIRED, this::friends, "page", "limit"),
                get(Parts.EPISODE + "/social", REQUIRED, this::friends, "page", "limit"));
    }

    private Answer friends(Call call) {
        return Parts.of(world, call).map(item -> Pagination.of(call, PAGE).answer(
                world.people().friends().stream()
                        .map(friend -> new Done(friend, plays(friend, item), listed(friend, item)))
                        .filter(done -> !done.plays().isEmpty() || done.listed().isPresent())
                        .toList(),
                done -> row(done, item))).orElseGet(Answer::notFound);
    }

    private static List<StoredPlay> plays(SimulatedAccount friend, Item item) {
        return item.episode() != null ? friend.history().of(item) : friend.history().of(item.title());
    }

    private static Optional<Watchlist.Entry> listed(SimulatedAccount friend, Item item) {
        return friend.watchlist().entries().stream().filter(entry -> entry.item().equals(item)).findFirst();
    }

    private ObjectNode row(Done done, Item item) {
        ObjectNode row = Json.object().put("followed_at", WireDates.instant(done.friend().profile().joined()));
        row.set("user", Social.user(done.friend().profile(), false));
        row.putNull("watched").putNull("watchlisted");
        if (!done.plays().isEmpty()) {
            String last = done.plays().stream().map(StoredPlay::watchedAt).max(Instant::compareTo)
                    .map(WireDates::instant).orElse(null);
            ObjectNode watched = row.putObject("watched")
                    .put("plays", done.plays().size())
                    .put("minutes_watched", done.plays().stream().mapToInt(play -> play.item().runtime()).sum())
                    .put("last_watched_at", last)
                    .put("last_updated_at", last)
                    .putNull("rating")
                    .putNull("comment");
            done.friend().ratings().of(item).ifPresent(rating -> rated(watched, rating));
            said(done, item).ifPresent(comment -> said(watched, comment));
        }
        done.listed().ifPresent(entry -> row.putObject("watchlisted")
                .put("listed_at", WireDates.instant(entry.listedAt())));
        return row;
    }

    private static void rated(ObjectNode watched, Rating rating) {
        watched.putObject("rating").put("rating", rating.stars()).put("rated_at", WireDates.instant(rating.ratedAt()));
    }

    private Optional<StoredComment> said(Done done, Item item) {
        String about = item.title().type().singular() + ":" + item.title().ids().slug()
                + (item.episode() == null ? "" : " S" + item.episode().season() + "E" + item.episode().number());
        return comments.about(about, "newest").stream()
                .filter(comment -> comment.user().equals(done.friend().profile().slug())).findFirst();
    }

    private static void said(ObjectNode watched, StoredComment comment) {
        ObjectNode said = watched.putObject("comment")
                .put("comment", comment.text())
                .put("spoiler", comment.spoiler())
                .put("review", comment.review())
                .put("created_at", WireDates.instant(comment.writtenAt()))
                .put("updated_at", WireDates.instant(comment.writtenAt()));
        said.putObject("ids").put("trakt", comment.id());
    }
}
