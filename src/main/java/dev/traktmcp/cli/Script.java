package dev.traktmcp.cli;

import java.util.List;

/** The conversation of the demo: what a person says and what an assistant makes of it. */
final class Script {

    /**
     * One turn.
     *
     * @param says the person's words
     * @param tool the tool that the assistant calls
     * @param arguments of the call as JSON, in single quotes
     * @param refused whether we expect the server to refuse; the demo shows that, too
     */
    record Turn(String says, String tool, String arguments, boolean refused) {}

    /** Stands for the id of the first candidate in the last refusal, which the assistant copies from there. */
    static final String FIRST_CANDIDATE = "<the first candidate>";

    /** From this turn on the replies depend on the day; before it they are the same on every day. */
    static final String FIRST_OF_TODAY = "What is on in the next two weeks?";

    private Script() {}

    static List<Turn> turns() {
        return List.of(
                done("Is there a Dune film from the eighties?",
                        "search", "{'query': 'Dune', 'type': 'movie', 'year': 1980, 'year_to': 1989}"),
                done("Add Dune to my watchlist.",
                        "add_to_watchlist", "{'title': 'Dune'}"),
                done("And Heat, Arrival and tt0133093, please.",
                        "add_to_watchlist", "{'items': ['Heat', 'Arrival', 'tt0133093']}"),
                done("Did you really add Dune? Better do it again.",
                        "add_to_watchlist", "{'title': 'Dune (2021)'}"),
                done("Breaking Bad is a ten.",
                        "rate_item", "{'title': 'Breaking Bad', 'rating': 10}"),
                done("I watched S02E03 of Severance last night, give it a nine.",
                        "mark_watched", "{'title': 'Severance S02E03', 'watched_at': 'last night', 'rating': 9}"),
                done("Did you note that I watched it?",
                        "mark_watched", "{'title': 'Severance S02E03', 'watched_at': 'last night'}"),
                refused("And I have finished Fargo, the series.",
                        "mark_watched", "{'title': 'Fargo (show)', 'watched_at': 'yesterday'}"),
                refused("Rate Ghosts 8.",
                        "rate_item", "{'title': 'Ghosts', 'rating': 8}"),
                done("The first one you named.",
                        "rate_item", "{'title': '<the first candidate>', 'rating': 8}"),
                refused("Four and a half stars for Past Lives.",
                        "rate_item", "{'title': 'Past Lives', 'rating': 4.5}"),
                done("(the assistant mends that by itself)",
                        "rate_item", "{'title': 'Past Lives', 'rating': 9}"),
                done("No, take that back.",
                        "undo", "{}"),
                refused("I loved season 9 of Severance, give it a 10!",
                        "rate_item", "{'title': 'Severance season 9', 'rating': 10}"),
                refused("Put The Emperor of Nowhere on my watchlist.",
                        "add_to_watchlist", "{'title': 'The Emperor of Nowhere'}"),
                done("What is Arrival about, and where can I stream it?",
                        "get_details", "{'title': 'Arrival', 'include': ['where_to_watch', 'mine']}"),
                done("A thriller from the nineties that I have not seen, two hours at most.",
                        "recommendations",
                        "{'type': 'movie', 'genres': ['thriller'], 'year': 1990, 'year_to': 1999, 'max_runtime': 120}"),
                done(FIRST_OF_TODAY,
                        "upcoming_episodes", "{'days': 14}"),
                done("What should I go on with tonight?",
                        "up_next", "{}"),
                done("Have I seen Parasite?",
                        "get_history", "{'title': 'Parasite'}"),
                done("Which account is this?",
                        "account", "{}"),
                done("What is robin watching right now?",
                        "now_watching", "{'user': 'robin'}"),
                done("And everybody else?",
                        "trending", "{'limit': 5}"));
    }

    private static Turn done(String says, String tool, String arguments) {
        return new Turn(says, tool, arguments, false);
    }

    private static Turn refused(String says, String tool, String arguments) {
        return new Turn(says, tool, arguments, true);
    }
}
