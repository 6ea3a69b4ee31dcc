package dev.traktmcp.simulator.routes;

import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.routes.comments.CommentFeedRoutes;
import dev.traktmcp.simulator.routes.comments.CommentRoutes;
import dev.traktmcp.simulator.routes.comments.UserCommentRoutes;
import dev.traktmcp.simulator.routes.comments.WriteCommentRoutes;
import dev.traktmcp.simulator.routes.sync.CheckinRoutes;
import dev.traktmcp.simulator.routes.sync.CollectionRoutes;
import dev.traktmcp.simulator.routes.sync.HistoryRoutes;
import dev.traktmcp.simulator.routes.sync.PlaybackRoutes;
import dev.traktmcp.simulator.routes.sync.RatingRoutes;
import dev.traktmcp.simulator.routes.sync.ScrobbleRoutes;
import dev.traktmcp.simulator.routes.sync.WatchedRoutes;
import dev.traktmcp.simulator.routes.sync.WatchlistRoutes;
import dev.traktmcp.simulator.routes.titles.AudienceRoutes;
import dev.traktmcp.simulator.routes.titles.CalendarRoutes;
import dev.traktmcp.simulator.routes.titles.ChartRoutes;
import dev.traktmcp.simulator.routes.titles.EditionRoutes;
import dev.traktmcp.simulator.routes.titles.EpisodeRoutes;
import dev.traktmcp.simulator.routes.titles.OpinionRoutes;
import dev.traktmcp.simulator.routes.titles.PeopleRoutes;
import dev.traktmcp.simulator.routes.titles.RecommendationRoutes;
import dev.traktmcp.simulator.routes.titles.SearchRoutes;
import dev.traktmcp.simulator.routes.titles.SocialRoutes;
import dev.traktmcp.simulator.routes.titles.TitleRoutes;
import dev.traktmcp.simulator.routes.titles.UpdateRoutes;
import dev.traktmcp.simulator.routes.titles.VocabularyRoutes;
import dev.traktmcp.simulator.routes.titles.WatchNowRoutes;
import dev.traktmcp.simulator.routes.users.FavoriteRoutes;
import dev.traktmcp.simulator.routes.users.FollowRoutes;
import dev.traktmcp.simulator.routes.users.FriendRoutes;
import dev.traktmcp.simulator.routes.users.HiddenRoutes;
import dev.traktmcp.simulator.routes.users.ListItemRoutes;
import dev.traktmcp.simulator.routes.users.ListRoutes;
import dev.traktmcp.simulator.routes.users.ReviewRoutes;
import dev.traktmcp.simulator.routes.users.SharedListRoutes;
import dev.traktmcp.simulator.routes.users.SmartListRoutes;
import dev.traktmcp.simulator.routes.users.StatsRoutes;
import dev.traktmcp.simulator.routes.users.UserRoutes;
import dev.traktmcp.simulator.routes.view.World;
import java.util.List;
import java.util.stream.Stream;

/** All routes of the data API. Of two that match, the earlier wins, so fixed words come before variable parts. */
public final class ApiRoutes {
    private ApiRoutes() {}

    public static List<Route> table(World world) {
        return Stream.of(
                new SearchRoutes(world).table(),
                new EpisodeRoutes(world).table(),
                new RecommendationRoutes(world).table(),
                new UpdateRoutes(world).table(),
                new ChartRoutes(world).table(),
                new PeopleRoutes(world).table(),
                new WatchNowRoutes(world).table(),
                new VocabularyRoutes(world).table(),
                new StatsRoutes(world).table(),
                new ReviewRoutes(world).table(),
                new TitleRoutes(world).table(),
                new OpinionRoutes(world).table(),
                new EditionRoutes(world).table(),
                new SocialRoutes(world).table(),
                new WatchlistRoutes(world).table(),
                new RatingRoutes(world).table(),
                new HistoryRoutes(world).table(),
                new WatchedRoutes(world).table(),
                new CalendarRoutes(world).table(),
                new CheckinRoutes(world).table(),
                new FavoriteRoutes(world).table(),
                new ScrobbleRoutes(world).table(),
                new CollectionRoutes(world).table(),
                new PlaybackRoutes(world).table(),
                new FollowRoutes(world).table(),
                new FriendRoutes(world).table(),
                new CommentRoutes(world).table(),
                new CommentFeedRoutes(world).table(),
                new WriteCommentRoutes(world).table(),
                new UserCommentRoutes(world).table(),
                new AudienceRoutes(world).table(),
                new HiddenRoutes(world).table(),
                new SharedListRoutes(world).table(),
                new SmartListRoutes(world).table(),
                new ListRoutes(world).table(),
                new ListItemRoutes(world).table(),
                new UserRoutes(world).table())
                .flatMap(List::stream)
                .toList();
    }
}
