package dev.traktmcp.halves;

import dev.traktmcp.halves.TextHalf.Form;
import java.util.List;
import java.util.regex.MatchResult;

/** What replies count, and the fields or arrays that hold these counts. */
final class Counts {
    private static final List<String> DONE =
            List.of("added", "removed", "rated", "watched", "hidden|dropped", "shown_again", "updated");

    static final List<Form> ALL = List.of(
            Form.of("(?m)^Without (\\w+) (\\d+) would fit\\b(?:.* and others\\.$)?", (json, fact) -> json.at(
                    "/filters/without/" + fact.group(1) + "/count").asInt(-1) == number(fact, 2)),
            Form.of("[Cc]ounted as (episode \\d+ through all seasons)", (json, fact) -> json.is("note", fact.group(1))),
            Form.of("(?<=, |: )([A-Z][\\w+ ]+?) (\\d+) (title|play)s?(?=[,.])", (json, fact) -> json.object(
                    one -> one.path("name").asString("").equals(fact.group(1))
                            && one.path(fact.group(3) + "s").asInt() == number(fact, 2))),
            Form.of("Added 0 of (\\d+) titles", (json, fact) -> json.size("items", number(fact, 1))
                    && json.count("outcome", "added", 0)),
            Form.of("\\b(\\d+) of (\\d+) titles", (json, fact) -> json.size("items", number(fact, 2))
                    && (number(fact, 1) == 0 || done(json, number(fact, 1)))),
            Form.of("\\b(\\d+) titles? as watched|\\ball (\\d+) titles|\\b(\\d+) titles? (?:on it|to|off)|"
                    + "Took (\\d+) title", (json, fact) -> json.size("items", number(fact))),
            Form.of("; (\\d+) (?:was|were) on it already", (json, fact) -> is(json, "already_there", fact.group(1))),
            Form.of("; (\\d+) (?:was|were) not (?:on|in) it", (json, fact) -> is(json, "not_there", fact.group(1))),
            Form.of("; (\\d+) had it already", (json, fact) -> is(json, "already_rated", fact.group(1))),
            Form.of("; (\\d+) had none", (json, fact) -> is(json, "not_there", fact.group(1))),
            Form.of("; (\\d+) (?:was|were) updated", (json, fact) -> is(json, "updated", fact.group(1))),
            Form.of("\\b(\\d+) of (\\d+) aired episodes", (json, fact) -> json.number("completed|episodes",
                    number(fact, 1)) && json.number("aired", number(fact, 2))),
            Form.of("\\ball (\\d+) aired episodes", (json, fact) -> json.number("aired", number(fact, 1))),
            Form.of("\\b(\\d+) of (\\d+) plays", (json, fact) -> json.number("removed", number(fact, 1))
                    && json.size("items", number(fact, 2))),
            Form.of("\\b(\\d+) left\\b", (json, fact) -> json.number("left", number(fact, 1))
                    || json.object(
                            one -> one.path("aired").asInt() - one.path("completed").asInt() == number(fact, 1))),
            Form.of("\\b(\\d+) episodes? watched \\(", (json, fact) -> counted(json, "watched", number(fact, 1))),
            Form.of("\\b(\\d+) (?:episodes? )?seen before",
                    (json, fact) -> counted(json, "already_watched", number(fact, 1))),
            Form.of("\\b(\\d+) comments? and (\\d+) passages? of others", (json, fact) -> json.number(
                    "comments_hidden", number(fact, 1)) && json.number("passages_hidden", number(fact, 2))),
            Form.of("\\b(\\d+) passages?", (json, fact) -> json.number("passages_hidden", number(fact, 1))),
            Form.of("\\bof which (\\d+) (?:is|are)", (json, fact) -> json.number("total", number(fact, 1))),
            Form.of("\\bkeep (\\d+) with others", (json, fact) -> json.number("shared", number(fact, 1))),
            Form.of("\\b(\\d+) is watching|, (\\d+) are watching", (json, fact) -> json.size("watching_now",
                    number(fact))),
            Form.of("\\b(\\d+) people you follow", (json, fact) -> json.number("following", number(fact, 1))),
            Form.of("\\bseen (\\d+) times|\\b(seen once)", (json, fact) -> json.number("total|plays",
                    fact.group(2) != null ? 1 : number(fact, 1))),
            count("(?:hits?|recommendations?|(?:show |movie )?credits?|paused titles?|paused movies?)", "total",
                    "none"),
            count("items?", "item_count|total|used", "items"),
            count("movies", "movies|watched|collected|total|plays", "none"),
            count("movie", "movies|total|watched|plays", "none"),
            count("(?:aired |paused )?episodes?", "episodes|total|watched|collected|count|episode_count|plays", "none"),
            count("(?:show|movie|season|episode) ratings?", "total", "none"),
            count("shows?", "shows|total|watched", "none"), count("seasons?", "seasons", "seasons"),
            count("friends?", "friends", "none"), count("followers?", "followers", "none"),
            count("plays", "plays|total|removed|play_count", "none"), count("play", "plays|total|removed", "none"),
            count("lists?", "own|total|list_count", "lists"), count("likes?", "likes", "none"),
            count("comments?", "total|comments_hidden", "none"), count("watchers?", "watcher_count", "none"),
            count("watching", "watchers", "none"), count("collectors?", "collector_count|collected_count", "none"),
            count("ratings?", "total|ratings_given", "none"), count("titles?", "total", "items"),
            Form.of("favourite of (\\d[\\d,]*)", (json, fact) -> json.number("user_count", number(fact, 1))),
            Form.of("Lists: (\\d+)", (json, fact) -> json.at("/limits/lists/used").asInt(-1) == number(fact, 1)));

    private Counts() {}

    private static Form count(String things, String fields, String array) {
        return Form.of("\\b(\\d[\\d,]*) " + things + "\\b", (json, fact) -> json.number(fields, number(fact, 1))
                || json.size(array, number(fact, 1)));
    }

    private static boolean is(JsonHalf json, String outcome, String count) {
        return json.count("outcome", outcome, Integer.parseInt(count));
    }

    private static boolean done(JsonHalf json, int count) {
        return DONE.stream().anyMatch(outcome -> json.count("outcome", outcome, count));
    }

    private static boolean counted(JsonHalf json, String outcome, int count) {
        return json.object(one -> one.path("outcome").asString("").equals(outcome)
                && one.path("count").asInt() == count);
    }

    private static int group(MatchResult fact) {
        for (int group = 1; group <= fact.groupCount(); group++) {
            if (fact.group(group) != null) {
                return group;
            }
        }
        throw new IllegalStateException();
    }

    private static int number(MatchResult fact, int group) {
        return Forms.number(fact, group);
    }

    private static int number(MatchResult fact) {
        return Forms.number(fact, group(fact));
    }
}
