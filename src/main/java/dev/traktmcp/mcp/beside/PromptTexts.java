package dev.traktmcp.mcp.beside;

import dev.traktmcp.mcp.beside.Prompt.Argument;
import dev.traktmcp.tools.Suggestions.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The prompts, in the order in which they are listed. Their words are a person's, so they say "I". */
final class PromptTexts {
    private static final Pattern MINUTES = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern HOURS = Pattern.compile("\\d{1,2}([.,]\\d{1,2})?");

    static final List<Prompt> ALL = List.of(
            new Prompt("tonight", "What to watch tonight",
                    "Three suggestions from what you have begun, saved and may like", List.of(
                            Argument.optional("genre", "Genre", "such as comedy or science fiction", Kind.GENRE),
                            Argument.optional("minutes", "Minutes", "the time that you have, such as 110", Kind.NONE),
                            Argument.optional("service", "Service",
                                    "where it must stream: a service, or subscriptions for yours", Kind.SERVICE),
                            Argument.optional("list", "List", "only what is on this list of yours", Kind.LIST)
                                    .with("get_list")),
                    PromptTexts::tonight),
            new Prompt("catch-up", "Catch up on a show", "How far you are, what is left, and when it goes on", List.of(
                    Argument.needed("show", "Show", "its title", Kind.SHOW)),
                    PromptTexts::catchUp),
            new Prompt("my-week", "My week", "What airs in the next seven days, and what you could go on with",
                    List.of(), PromptTexts::myWeek),
            new Prompt("rate-what-i-saw", "Rate what I saw", "Goes through what you watched and have not rated",
                    List.of(Argument.optional("since", "Since", "such as last week or 1 November; else this month",
                            Kind.SINCE)),
                    PromptTexts::rate),
            new Prompt("plan-a-marathon", "Plan a marathon", "Lays out a show or a series of films by days", List.of(
                    Argument.needed("title", "Title", "a show, or the first film of a series", Kind.TITLE),
                    Argument.optional("hours", "Hours a day", "how long you watch on one day, such as 4", Kind.NONE)),
                    PromptTexts::marathon));

    private PromptTexts() {}

    private static String tonight(Map<String, String> given, UnaryOperator<String> tool) {
        String minutes = number("minutes", given.get("minutes"), MINUTES, "minutes, such as 110");
        String genre = given.get("genre");
        String service = given.get("service");
        String list = given.get("list");
        StringBuilder words = new StringBuilder("What should I watch tonight?");
        words.append(genre == null ? "" : " I want " + genre + ".")
                .append(minutes == null ? "" : " I have " + minutes + " minutes.")
                .append(service == null ? "" : " It must stream " + where(service) + ".")
                .append(list == null ? "" : " Take it from my list \"" + list + "\" alone.");
        List<String> filters = new ArrayList<>();
        add(filters, genre, "genres [\"%s\"]");
        add(filters, minutes, "max_runtime %s");
        add(filters, service, "streaming \"%s\"");
        if (list != null) {
            words.append("\nLook with ").append(tool.apply("get_list")).append(" at what is on it")
                    .append(service == null ? "" : ", with streaming \"" + service + "\"").append('.');
        } else {
            words.append("\nLook at what I have begun (").append(tool.apply("up_next")).append("), at what I saved (")
                    .append(tool.apply("get_watchlist")).append(") and at what I may like (")
                    .append(tool.apply("recommendations")).append(").")
                    .append(filters.isEmpty() ? "" : " The last two take " + String.join(", ", filters) + ".");
        }
        return words.append("\nThen suggest three, the best first: how long each takes, where it streams and why it"
                + " suits me, without spoilers. Change nothing before I have chosen.").toString();
    }

    private static String where(String service) {
        return switch (service) {
            case "subscriptions" -> "on what I subscribe to";
            case "favorites" -> "on my favorite services";
            case "free" -> "for free";
            default -> "on " + service;
        };
    }

    private static String catchUp(Map<String, String> given, UnaryOperator<String> tool) {
        return "I want to catch up on " + given.get("show") + "."
                + "\nAsk " + tool.apply("up_next") + " with this title how far I am, and "
                + tool.apply("upcoming_episodes") + " when the next episode airs. Tell me in a few lines what I saw"
                + " last and when, how many episodes and hours are left, on which day I am done with one episode an"
                + " evening, and when the show goes on."
                + "\nThen remind me of the last episode that I saw (" + tool.apply("get_details")
                + " has its plot), and tell nothing of later ones. Change nothing.";
    }

    private static String myWeek(Map<String, String> given, UnaryOperator<String> tool) {
        return "What does my week look like?"
                + "\nSee with " + tool.apply("upcoming_episodes") + " what airs in the next seven days, with "
                + tool.apply("up_next") + " what I could go on with, and with " + tool.apply("get_history")
                + " (start_date \"7 days ago\") what I watched in the last seven."
                + "\nGive a line to each day on which something airs, then name what I could go on with, then say in"
                + " one sentence what I watched. Change nothing.";
    }

    private static String rate(Map<String, String> given, UnaryOperator<String> tool) {
        String since = given.get("since");
        return "Help me rate what I watched " + (since == null ? "this month" : "since " + since)
                + " and have not rated."
                + "\nRead " + tool.apply("get_history") + " with start_date \""
                + (since == null ? "this month" : since) + "\", and ask "
                + tool.apply("get_ratings") + ", with all these titles in items, which I have rated. Of episodes take"
                + " the show."
                + "\nThen ask me about the others, one at a time, the latest first, ten at most. I answer with 1 to 10,"
                + " \"skip\" or \"stop\". After each number call " + tool.apply("rate_item") + " with the id that was"
                + " printed. Never guess a rating.";
    }

    private static String marathon(Map<String, String> given, UnaryOperator<String> tool) {
        String hours = number("hours", given.get("hours"), HOURS, "hours, such as 4");
        return "Plan a marathon of " + given.get("title") + (hours == null ? "" : ", " + hours + " hours a day") + "."
                + (hours == null ? " Ask me first how many hours a day I have." : "")
                + "\nLearn from " + tool.apply("get_details") + " how long it is and where it streams; of a show, learn"
                + " from " + tool.apply("up_next") + " how far I am, and begin there. If it is one of a series of"
                + " films, find the others with " + tool.apply("search") + " and put them in order."
                + "\nLay it out by days: what, how long, and the sum; keep to the hours and leave no episode half seen."
                + " Change nothing before I say so.";
    }

    private static void add(List<String> filters, @Nullable String value, String form) {
        if (value != null) {
            filters.add(form.formatted(value));
        }
    }

    /** A number as it was written, or null where there is none. */
    private static @Nullable String number(String name, @Nullable String said, Pattern form, String example) {
        if (said == null) {
            return null;
        }
        if (!form.matcher(said).matches()) {
            throw Refused.badParams(name + " must be a number of " + example + ", not " + said);
        }
        String number = said.replace(',', '.');
        if (new BigDecimal(number).signum() == 0) {
            throw Refused.badParams(name + " must be more than 0");
        }
        return number;
    }
}
