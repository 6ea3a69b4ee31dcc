package dev.traktmcp.halves;

import dev.traktmcp.halves.TextHalf.Form;
import dev.traktmcp.titles.names.EverydayNames;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Words that carry a fact of their own, and the fields that have to be there for them; ids and numbers are read. */
final class FactWords {
    static final List<Form> ALL = Stream.of(LeftOutFactWords.all(), OfAllFactWords.all(), letGo(), undone(), answers(),
            lists(), outcomes(), shown(), people(), filters(), TitleFactWords.all()).flatMap(List::stream).toList();

    private FactWords() {}

    static Form means(String regex, Predicate<JsonHalf> holds) {
        return Form.of(regex, (json, _) -> holds.test(json));
    }

    /** The field has this value. */
    static Form means(String regex, String field, Object value) {
        return means(regex, json -> json.is(field, value));
    }

    /** One of the fields is there. */
    static Form needs(String regex, String... fields) {
        return means(regex, json -> Stream.of(fields).anyMatch(json::has));
    }

    /** Something was undone there, and is there now or not. */
    private static Form undone(String regex, String place, boolean there) {
        return means(regex, json -> json.object(one -> one.path("place").asString("").equals(place)
                && one.path("there").asBoolean(!there) == there));
    }

    private static List<Form> letGo() {
        return List.of(
                means("Forgotten where you stopped", "hide_from", "paused"),
                needs("Spaced by running time; the last ended then", "watched_at"),
                needs(", repeats counted", "plays"),
                undone("paused again where it was", "playback", true),
                means("Begun again|[Bb]egun again: |The rewatch is over|All that you have ever seen counts again"
                        + "|What you have seen stays in your history, and up next counts from the start",
                        "hide_from", "rewatch"),
                needs("[Cc]ounted since you began again", "reset_at"),
                outcome("Not paused on Trakt|None of these is paused on Trakt", "not_there"),
                outcome("No rewatch of [^.\n]{1,20} is running, so nothing was ended", "no_rewatch"),
                means("both titles", json -> json.size("items", 2) || json.says("both titles")),
                means("[Dd]ropped, and so out of up next", "hide_from", "dropped"),
                outcome(": no longer dropped", "undone"), outcome("No longer dropped", "shown_again"),
                means(", and so back in up next", "note", "back in up next"),
                outcome("It was not dropped or hidden from up next", "not_dropped"),
                means(", United Kingdom", "country", "gb"),
                needs("Only the first \\d+ titles were looked at", "looked_at"),
                needs("(?m)^Recommendations of", "results"),
                means("nothing on it can be watched", json -> json.size("items", 0)),
                means(", with no format on Trakt", json -> json.object(
                        one -> one.has("collected_at") && !one.has("metadata"))),
                means("Nothing in your collection(?: of \\w+)? is", json -> json.size("items", 0)),
                means("No (?:movie|show|item|season) on your watchlist fits", "total", 0),
                needs("Counted from the history, as Trakt (?:gives this app no review|reviews months and years only)",
                        "from_history"));
    }

    private static List<Form> undone() {
        return List.of(
                undone("off your watchlist again", "watchlist", false),
                undone("back on your watchlist", "watchlist", true),
                undone("the plays? (?:of [| to]+ )?(?:was|were) removed", "history", false),
                undone("the plays? of [| to]+ (?:was|were) added again", "history", true),
                undone("(?m)\\| again\\.$", "ratings", true), undone("not rated any more", "ratings", false),
                undone("off the list again", "list", false), undone("back on the list", "list", true),
                undone("off your favorites again", "favorites", false),
                undone("back on your favorites", "favorites", true),
                undone("you no longer like it", "likes", false),
                undone("its titles have their order of before", "lists", true),
                undone("no longer hidden", "hidden", false),
                undone("not being watched any more, and not counted as watched", "playing", false),
                undone("the list is deleted", "lists", false),
                undone("the list is as it was before", "lists", true),
                undone("the list is made again with its filters; it has a new id", "lists", true),
                undone("the list is made again with its \\| in order; it has a new id", "lists", true));
    }

    private static boolean answered(JsonHalf json, boolean answer) {
        return Stream.of("seen", "listed", "owned", "on_list", "rated").anyMatch(field -> json.is(field, answer));
    }

    private static List<Form> answers() {
        return List.of(
                means("(?m)^Yes, ", json -> answered(json, true)), means("(?m)^No, ", json -> answered(json, false)),
                means("(?m)^In part: ", "owned", true), means("there is no \\| on Trakt", "on_trakt", false),
                needs("(?<!Nothing to remove: )nothing that \\| can mean", "said"),
                needs("Not meant\\? There is also", "candidates"),
                means("You have not rated|You had not rated this, so nothing changed|; not rated",
                        json -> json.is("rated", false) || json.is("outcome", "not_there")),
                means("your collection does not hold", "owned", false), needs("\\| seen", "completed"),
                needs("You have seen|(?<!what )you have seen", "seen", "completed"), needs("You gave", "rating"),
                needs("Of its parts you rated", "seasons", "episodes"),
                means("You have given no", "total", 0), means("You have no lists yet", "own", 0));
    }

    private static Form outcome(String regex, String outcome) {
        return means(regex, json -> json.any("outcome", node -> node.asString().matches(outcome)));
    }

    private static List<Form> outcomes() {
        return List.of(
                outcome("What else it did stays", "not_undone"),
                outcome("You had given it \\| already, and it stays so", "already_rated"),
                outcome("nothing done, (?:it|the name) can mean", "ambiguous"), outcome("not found", "not_found"),
                outcome("(?i)not there|Not (?:on|in) your (?:watchlist|history), so nothing changed", "not_there"),
                outcome("It was not in your collection|, as it is not on", "not_there"),
                outcome("It was not hidden|not hidden", "not_hidden"),
                outcome("No longer hidden from", "shown_again|not_hidden"),
                outcome("Cancelled the check-in; it will not count as watched", "removed"),
                outcome("You are not checked in to anything", "not_there"),
                outcome("Was in your collection, and is updated", "updated"),
                outcome("Not aired yet and left out", "not_aired"), outcome("there already, unchanged|Nothing changed: "
                        + "[^|]*\\| of this are in your collection already", "already_there"),
                outcome("Took|Taken off|Nothing to remove(?!: nothing)", "removed|not_there"),
                needs("Nothing to remove: nothing that \\| can mean|; added \\|", "said", "listed_at"),
                needs(": added \\|", "listed_at"), needs("[;,] collected (?:on )?(?:\\||when it came out)",
                        "collected_at", "last_collected_at"),
                outcome("marked as watched before[^:\n]*|seen before[^:\n]*left as they are", "already_watched"),
                outcome("(?i)\\balready\\b(?: there| marked as watched| hidden| watching| in| on)?", "already_.*"),
                needs("Off your watchlist, as (?:Trakt does once an episode is )?watched", "left_watchlist"),
                means(", yours", "mine", true),
                means("when it came out", "watched_at", "released"),
                means("at an unknown time", "watched_at", "unknown"),
                means("date unknown", json -> json.any("plays", plays -> plays.valueStream()
                        .anyMatch(play -> !play.has("watched_at")))),
                needs("More than a day was named, so a day in it was taken", "day_taken"),
                needs("Spaced by running time; the last ended then", "watched_at"),
                needs("By Trakt's dates it airs only on", "first_aired"),
                needs("By Trakt's dates it comes out only on", "released"),
                outcome("What you have watched stays in your history", "hidden|dropped"),
                needs("But on it: \\||But on it: ", "still_listed"),
                outcome("Removed your ratings?", "removed"), outcome("so no play was added", "already_watched"),
                outcome("Ended before it counted as watched|undo does not begin it again", "removed"),
                outcome("It counts as watched when it is over", "checked_in|already_there"),
                outcome(", as far as Trakt shows. A check-in that has run its time is a play by now; "
                        + "remove_from_history takes that back", "not_there"));
    }

    private static List<Form> lists() {
        return List.of(
                means("Deleted the list", "deleted", true), means("It is empty", "item_count", 0),
                means("Nothing had to change|is like that already", json -> json.size("changed", 0)),
                means("its name is \\| now", "changed", "name"),
                means("it has a new description|it has no description any more", "changed", "description"),
                means("nobody else can see it now", "privacy", "private"),
                means("it is sorted by rating", "sort_by", "percentage"),
                means("[Ii]t is sorted by title", "sort_by", "title"),
                means("Changed the order of", "changed", "rank"),
                means("[Yy]ou like \\|", "liked", true),
                means("You like no lists|Lists that you like", "which", "liked"),
                means("[Yy]ou (?:no longer|do not) like \\|", "liked", false),
                means("The most popular lists", "which", "popular"),
                means("No list to see has", json -> json.size("lists", 0)),
                means("the order is (?:descending|(?:latest|highest|longest) first)", "sort_how", "desc"),
                means("\\(the nearest to \\|\\s*\\)", "nearest", true), needs("\\(for \\|\\s*\\)", "said"),
                means("filled by Trakt", "smart", true),
                means("kept with you", "collaboration", true), means("put there", json -> json.has("listed_at")),
                means("there is no \\w+ on it", json -> json.size("items", 0)), needs("Created \\|", "list"),
                means("On it of the same show", json -> json.any("items", items -> !items.isEmpty())));
    }

    private static List<Form> shown() {
        return List.of(
                means("latest first", json -> json.has("sort") ? json.is("sort", "newest") : json.has("plays")),
                means("latest added first", json -> json.is("sort_by", "added") && json.is("sort_how", "desc")),
                means("in your own order", json -> json.is("sort_by", "rank") && json.is("sort_how", "asc")),
                means("by title, Z to A", json -> json.is("sort_by", "title") && json.is("sort_how", "desc")),
                means("highest first", json -> json.is("sort", "highest") || json.is("sort_how", "desc")),
                means("lowest first", "sort", "lowest"),
                needs("Trakt sorts by imdb rating for VIP members only", "sort_vip_only"),
                means("(?m)^Most favourited", "chart", "favorited"), means("(?m)^Most streamed", "chart", "streaming"),
                means("US box office of last weekend", "chart", "box_office"), means("this week", "period", "weekly"),
                means("this month", "period", "monthly"), means("of all time", "period", "all"),
                means(": nothing\\.", json -> json.size("results", 0)),
                means("on Trakt fits|No item on your watchlist fits|No season on your watchlist|Trakt recommends no",
                        json -> json.is("total", 0)),
                needs("Left out because of spoilers", "spoilers_hidden"),
                means("Nobody has written on Trakt about", json -> json.size("comments", 0)),
                means("Nothing in your collection is", json -> json.size("items", 0)));
    }

    private static List<Form> people() {
        return List.of(
                means("Signed in as", "state", "signed_in"),
                means("Nobody is signed in to Trakt", "state", "signed_out"),
                means("Nobody is signed in yet|waits to be entered|Still waiting|To sign in to Trakt", "state",
                        "waiting"),
                means("free account", "vip", false), means("\\bVIP\\b", "vip", true),
                needs("(?m)^Watchlist: ", "watchlist"), needs("(?m)^Favorites: ", "favorites"),
                needs("(?m)^Collection: ", "collection"), needs("(?m)^Lists: ", "lists"),
                needs("The fullest list", "fullest"), means("Signed out", "was_signed_in", true),
                means("Trakt has revoked the access", "revoked", true),
                means("Nobody was signed in", "was_signed_in", false),
                means("(?:You are|\\w+ is) not watching anything right now", "is_watching", false),
                means("You are watching|(?m)^\\w+ is watching", "is_watching", true),
                means("(?m)^Nobody .*?has seen(?: anything of)?", json -> json.has("following")
                        && (json.has("answers") || !json.any("watched", node -> node.asBoolean(false)))),
                means("On the watchlist of", "on_watchlist", true),
                means("or has it on their watchlist", json -> json.size("friends", 0)),
                needs("Watched lately|Watched by the people you follow|of what the people you follow watched",
                        "watched"),
                needs("the best known first", "credits"), needs("the code\\b", "code"),
                needs("\\bborn\\b", "birthday"), needs("\\bdied\\b", "death"),
                means("Trakt knows no credits of this person", "total", 0),
                needs("(?m)^Movies: ", "movies"), needs("(?m)^Episodes: ", "episodes"),
                needs("Collected: ", "collected"),
                needs("\\| watched\\b", "progress", "watched", "watched_at"), needs("\\| through", "percentage"),
                needs("\\bpaused\\b", "paused_at"),
                needs("[Bb]ecause you know", "because"),
                needs("You have watched|has watched", "watched"));
    }

    private static boolean filter(JsonHalf json, String name, Object value) {
        return json.at("/filters/" + name).asString("").equals(String.valueOf(value));
    }

    private static List<Form> filters() {
        return List.of(
                means("movies and shows|[Mm]ovie or show", json -> !json.at("/filters").has("type")),
                Form.of("without what you have ([a-z, ]+)", FactWords::isLeftOut),
                means("plays? of movies|\\| of movies in your history", json -> filter(json, "type", "movie")),
                means("\\| of episodes in your history", json -> filter(json, "type", "show")),
                needs("\\bgenre\\b", "genres"),
                Form.of("\\blanguage ([A-Z]\\w+)", (json, fact) -> json.at("/filters/languages").valueStream()
                        .anyMatch(code -> EverydayNames.language(code.asString()).equals(fact.group(1)))),
                means("of all shows|of any show", json -> filter(json, "everyone", true)),
                means("of your shows|of those you have listed or watched", json -> json.at("/filters")
                        .path("everyone").isMissingNode()),
                means("No first episode", json -> filter(json, "only", "new_shows")),
                means("in cinemas", json -> filter(json, "release", "cinema") || json.is("type", "theatrical")),
                means("to stream(?: or buy)?", json -> filter(json, "release", "streaming")
                        || json.is("type", "digital")),
                means("on disc", json -> filter(json, "release", "disc") || json.is("type", "physical")));
    }

    private static boolean isLeftOut(JsonHalf json, MatchResult fact) {
        return Stream.of("seen ignore_watched", "listed ignore_watchlisted", "collected ignore_collected")
                .map(pair -> pair.split(" "))
                .allMatch(pair -> fact.group(1).contains(pair[0]) == filter(json, pair[1], true));
    }
}
