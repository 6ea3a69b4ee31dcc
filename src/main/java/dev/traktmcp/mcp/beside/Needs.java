package dev.traktmcp.mcp.beside;

import java.util.Collection;
import java.util.List;

/**
 * The tools on which each resource and prompt rests; it is there where all of them are on. Every start reads this, to
 * declare what there is, so it holds names alone.
 */
public final class Needs {
    static final String MOVIE = "trakt://movies/{id}";
    static final String SHOW = "trakt://shows/{id}";

    /** The address of each resource or template, and its tool. */
    static final String[][] RESOURCES = {
        {"trakt://me/watchlist", "get_watchlist"},
        {"trakt://me/watching", "now_watching"},
        {"trakt://me/up-next", "up_next"},
        {"trakt://me/calendar", "upcoming_episodes"},
        {"trakt://me/history", "get_history"},
        {MOVIE, "get_details"},
        {SHOW, "get_details"},
    };

    /** The name of each prompt, and the tools that it speaks of. */
    static final String[][] PROMPTS = {
        {"tonight", "up_next", "get_watchlist", "recommendations"},
        {"catch-up", "up_next", "upcoming_episodes", "get_details"},
        {"my-week", "upcoming_episodes", "up_next", "get_history"},
        {"rate-what-i-saw", "get_history", "get_ratings", "rate_item"},
        {"plan-a-marathon", "search", "get_details", "up_next"},
    };

    private Needs() {}

    /** Whether there is a resource or a template. */
    public static boolean offersResources(Collection<String> on) {
        return offers(RESOURCES, on);
    }

    /** Whether there is a prompt. */
    public static boolean offersPrompts(Collection<String> on) {
        return offers(PROMPTS, on);
    }

    private static boolean offers(String[][] all, Collection<String> on) {
        for (String[] one : all) {
            if (isThere(one, on)) {
                return true;
            }
        }
        return false;
    }

    /** @param one an address or a name, and then its tools */
    static boolean isThere(String[] one, Collection<String> on) {
        for (int i = 1; i < one.length; i++) {
            if (!on.contains(one[i])) {
                return false;
            }
        }
        return true;
    }

    /** The tools of a prompt. */
    static List<String> ofPrompt(String name) {
        for (String[] one : PROMPTS) {
            if (one[0].equals(name)) {
                return List.of(one).subList(1, one.length);
            }
        }
        throw new IllegalArgumentException(name);
    }
}
