package dev.traktmcp.simulator.routes;

import dev.traktmcp.simulator.http.Routes;
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

/**
 * All routes of the data API. Of two that match, the earlier wins, so fixed words come before variable parts. Beside a
 * table are the words of which each of its paths has one.
 */
public final class ApiRoutes {
    private ApiRoutes() {}

    public static Routes of(World world) {
        return new Routes()
                .with(new SearchRoutes(world), "search")
                .with(new EpisodeRoutes(world), "shows")
                .with(new RecommendationRoutes(world), "recommendations")
                .with(new UpdateRoutes(world), "updates")
                .with(new ChartRoutes(world), "movies", "shows", "media")
                .with(new PeopleRoutes(world), "people")
                .with(new WatchNowRoutes(world), "watchnow")
                .with(new VocabularyRoutes(world), "certifications", "countries", "genres", "languages", "networks")
                .with(new StatsRoutes(world), "stats")
                .with(new ReviewRoutes(world), "mir", "yir")
                .with(new TitleRoutes(world), "movies", "shows", "media")
                .with(new OpinionRoutes(world), "movies", "shows")
                .with(new EditionRoutes(world), "movies", "shows")
                .with(new SocialRoutes(world), "social")
                .with(new WatchlistRoutes(world), "watchlist")
                .with(new RatingRoutes(world), "ratings")
                .with(new HistoryRoutes(world), "history")
                .with(new WatchedRoutes(world), "watched", "progress")
                .with(new CalendarRoutes(world), "calendars")
                .with(new CheckinRoutes(world), "checkin")
                .with(new FavoriteRoutes(world), "favorites")
                .with(new ScrobbleRoutes(world), "scrobble")
                .with(new CollectionRoutes(world), "collection")
                .with(new PlaybackRoutes(world), "playback")
                .with(new FollowRoutes(world), "requests", "follow")
                .with(new FriendRoutes(world), "friends", "followers", "following")
                .with(new CommentRoutes(world), "comments")
                .with(new CommentFeedRoutes(world), "comments")
                .with(new WriteCommentRoutes(world), "comments")
                .with(new UserCommentRoutes(world), "comments", "likes")
                .with(new AudienceRoutes(world), "movies", "shows")
                .with(new HiddenRoutes(world), "hidden")
                .with(new SharedListRoutes(world), "lists")
                .with(new SmartListRoutes(world), "smart-lists")
                .with(new ListRoutes(world), "lists")
                .with(new ListItemRoutes(world), "lists")
                .with(new UserRoutes(world), "users", "last_activities");
    }
}
