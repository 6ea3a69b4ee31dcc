package dev.traktmcp.simulator.routes.users;

import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.routes.view.Services;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code extended=browsing} adds to the settings ("Users: Get settings"), as an account starts with it. */
final class BrowsingView {
    private BrowsingView() {}

    static ObjectNode usual() {
        ObjectNode browsing = Json.object()
                .put("watch_popup_action", "now")
                .put("hide_watching_now", false)
                .put("list_popup_action", "ask")
                .put("week_start_day", "monday")
                .putNull("watch_after_rating")
                .put("watch_only_once", false)
                .put("show_rating_prompt", true)
                .put("locale", "en")
                .put("other_site_ratings", true)
                .put("release_date_ignore_runtime", false)
                .put("display_early_ratings", false)
                .put("hide_episode_type_tags", false)
                .put("hide_unsaved_filters_prompt", false);
        ObjectNode spoilers = browsing.putObject("spoilers");
        for (String of : new String[] {"episodes", "shows", "movies", "comments", "ratings", "actors"}) {
            spoilers.put(of, "show");
        }
        browsing.putObject("calendar").put("period", "month").putNull("start_day").put("layout", "grid")
                .put("image_type", "poster").put("hide_specials", false).put("autoscroll", true);
        progress(browsing.putObject("progress"));
        ArrayNode services = browsing.putObject("watchnow").put("country", "gb").put("only_favorites", false)
                .putArray("favorites");
        Services.FAVORITES.forEach(services::add);
        browsing.putNull("dark_knight").putNull("app_theme");
        browsing.putObject("welcome").putNull("completed_at").putNull("exit_step");
        ObjectNode genres = browsing.putObject("genres");
        genres.putArray("favorites");
        genres.putArray("disliked");
        browsing.putObject("comments").putArray("blocked_uids");
        browsing.putObject("recommendations").put("ignore_collected", false).put("ignore_watchlisted", true);
        browsing.putObject("rewatching").put("adjust_percentage", false);
        ObjectNode profile = browsing.putObject("profile");
        profile.putObject("favorites").put("sort_by", "rank").put("sort_how", "asc");
        profile.putObject("most_watched_shows").put("sort_by", "plays").put("tab", "all");
        profile.putObject("most_watched_movies").put("sort_by", "plays").put("tab", "all");
        browsing.putObject("search").put("image_type", "poster").putArray("recent_queries");
        return browsing;
    }

    private static void progress(ObjectNode progress) {
        progress.putObject("on_deck").put("sort", "activity").put("sort_how", "desc").put("refresh", false)
                .put("simple_progress", false).put("only_favorites", false);
        seasons(progress.putObject("watched")).put("include_collected", false);
        seasons(progress.putObject("collected")).put("include_watched", false);
    }

    private static ObjectNode seasons(ObjectNode progress) {
        return progress.put("refresh", false).put("simple_progress", false).put("include_specials", false)
                .put("include_watchlisted", false).put("sort", "activity").put("sort_how", "asc")
                .put("use_last_activity", false).put("grid_view", false);
    }
}
