package dev.traktmcp.halves;

import static dev.traktmcp.halves.FactWords.means;
import static dev.traktmcp.halves.FactWords.needs;

import dev.traktmcp.halves.TextHalf.Form;
import dev.traktmcp.titles.names.EverydayNames;
import java.util.List;
import java.util.stream.Stream;

/** The words about one title, its episodes, and what was watched in a month or a year. */
final class TitleFactWords {
    private TitleFactWords() {}

    static List<Form> all() {
        return Stream.of(details(), episodes(), reviews()).flatMap(List::stream).toList();
    }

    private static List<Form> reviews() {
        return List.of(
                FactWords.needs("(?<=yet, but )begun", "paused_at"),
                means("(?:(?:In|From|On) .{1,40}|(?:\\||Yesterday|Today) \\w+ )watched nothing, as far as Trakt knows",
                        json -> json.at("/review/movies/plays").asInt(0) == 0
                                && json.at("/review/episodes/plays").asInt(0) == 0),
                needs("In (?:\\w+ )?\\|(?: so far)? \\w+ watched|From \\| to (?:\\| )?\\w+ watched"
                        + "|(?m)^(?:On )?\\| (?:you|robin) watched", "start_date"),
                FactWords.means("Popular has no period; most_watched has", "chart", "popular"),
                FactWords.means("Trakt has what streams by a month at most", "period", "monthly"),
                needs("in progress[^:\n]*, next up", "next"),
                needs("(?m)^Most watched: ", "most_watched"),
                needs("(?m)^By known country: ", "countries"), needs("(?m)^Where it streams: ", "services"),
                needs("(?m)^(?:First|That was) ", "first_watched"), needs("; last ", "last_watched"));
    }

    private static List<Form> details() {
        return List.of(
                means("Trakt names no cast", json -> json.size("cast", 0)), needs("(?m)^Cast: ", "cast"),
                means("Created by", "job", "Creator"), means("Directed by", "job", "Director"),
                means("Written by", "job", "Writer"), needs("Where to watch", "where_to_watch"),
                means("Trakt knows no service that has it", json -> json.size("offers", 0)),
                means("(?m)^You: not seen", "watched", false), means("(?m)^You: nothing of it seen", "completed", 0),
                means("(?m)^You: seen|^You: ", json -> json.has("watched") || json.has("completed")),
                means("; not on your watchlist", "watchlisted", false),
                means("; on your watchlist", "watchlisted", true), needs("; rated", "rating"),
                means("; seen(?=;|\\n|$)", "watched", true), means("; begun(?: or seen)?", "begun", true),
                means("; not in your collection", "collected", false), means("; in your collection", "collected", true),
                means("; not one of your favorites|not among your favorites", "favorite", false),
                means("; one of your favorites|(?<!not )among your favorites", "favorite", true),
                means("It is not on your watchlist", "watchlisted", false),
                means("It is on your watchlist", "watchlisted", true),
                needs("\\b(?:comes|come) out\\b|, released", "released", "start_date", "releases"),
                needs("the day above is of no country in particular", "released"),
                Form.of("(?<=trailer) in (\\p{L}+)", (json, fact) -> json.any("language",
                        code -> EverydayNames.language(code.asString()).equals(fact.group(1)))),
                needs("(?m)^Trailer: ", "trailer"), needs("(?m)^Elsewhere: ", "ratings"), needs("IMDb", "imdb"),
                needs("Rotten Tomatoes", "rotten_tomatoes"), needs("Metacritic", "metascore"), needs("TMDB", "tmdb"),
                needs("Letterboxd", "letterboxd"), needs("MyAnimeList", "mal"),
                needs("they like: ", "liked"), needs("They dislike: ", "disliked"),
                means("has not summed up what people write", json -> json.size("liked", 0)),
                needs("(?m)^Releases ", "releases"),
                means("knows no date there", json -> json.size("dates", 0)),
                needs("(?m)^Videos:", "videos"), means("Trakt has no videos of this", json -> json.size("videos", 0)),
                needs("Latest episode: ", "last_episode"));
    }

    private static List<Form> episodes() {
        return List.of(
                means("No further episode is scheduled|no date for a further episode|No date is known for another",
                        json -> !json.has("next_episode")),
                needs("Next episode: |The next is|\\| \\| airs on", "next_episode"),
                means("the show has ended|The show has ended", "status", "ended"),
                means("You are caught up with", "left", 0), means("You have not begun", "completed", 0),
                needs("It begins with|Next: |Next of the show: ", "next"),
                means("has not begun to air", json -> json.size("seasons", 0)),
                needs("last watched first; next up", "next"), needs("last watched|last seen", "last_watched_at"),
                means("No (?:premiere |finale |movie )?(?:episode )?(?=of|\\|)", json -> json.size(
                        "episodes|movies|items|results", 0)));
    }
}
