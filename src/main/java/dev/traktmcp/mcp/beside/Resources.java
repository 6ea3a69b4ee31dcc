package dev.traktmcp.mcp.beside;

import dev.traktmcp.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can be read without calling a tool ("Resources" of MCP): each address stands for a call of a tool, whose reply
 * it gives. Safe for use by several threads, as it never changes.
 */
public final class Resources {
    private static final String SCHEME = "trakt://";
    private static final String MINE = SCHEME + "me/";
    private static final Pattern TITLE = Pattern.compile("trakt://(movie|show)s/([^/?#]*)");
    private static final Pattern ID = Pattern.compile("[\\w-]{1,200}");

    /** @param priority how much it tells of the person, from 0 to 1 (annotations of MCP) */
    private record Words(String name, String title, String description, double priority) {}

    private static final Map<String, Words> WORDS = words();

    /**
     * A call of a tool.
     *
     * @param id the title's own id, where the address has one: the reply must be about that title
     */
    public record Reading(String tool, Map<String, Object> arguments, @Nullable String id) {
        /** Whether the data of a reply are those of what the address names. */
        public boolean isAbout(Map<String, Object> data) {
            return id == null || data.get("ids") instanceof Map<?, ?> ids
                    && List.of("trakt", "slug", "imdb").stream().anyMatch(source -> id.equalsIgnoreCase(
                            Objects.toString(ids.get(source), "")));
        }
    }

    private final Collection<String> on;
    private final Function<String, @Nullable String> off;
    private final UnaryOperator<String> tool;

    /**
     * @param on the names of the tools that are on
     * @param off why a tool is off, after its name
     * @param tool the name by which the client knows a tool
     */
    public Resources(Collection<String> on, Function<String, @Nullable String> off, UnaryOperator<String> tool) {
        this.on = on;
        this.off = off;
        this.tool = tool;
    }

    private static Map<String, Words> words() {
        Map<String, Words> words = new LinkedHashMap<>();
        words.put("watchlist", new Words("watchlist", "Watchlist", "What you want to watch, and how full the list is",
                0.8));
        words.put("watching", new Words("watching", "Watching now", "What you are watching this moment", 0.5));
        words.put("up-next", new Words("up-next", "Up next", "Your shows in progress, each with its next episode",
                0.9));
        words.put("calendar", new Words("calendar", "Calendar", "The episodes of your shows in the next seven days",
                0.7));
        words.put("history", new Words("history", "History", "What you watched last", 0.6));
        words.put("movies", new Words("movie", "A movie",
                "Facts, ratings, where to stream, and what you did with it; by Trakt's slug or number", 0.5));
        words.put("shows", new Words("show", "A show",
                "Facts, seasons, where to stream, and how far you are; by Trakt's slug or number", 0.5));
        return words;
    }

    /** The members of {@code resources/list}. */
    public List<Map<String, Object>> listed() {
        return described(false, "uri");
    }

    /** The members of {@code resources/templates/list}. */
    public List<Map<String, Object>> templates() {
        return described(true, "uriTemplate");
    }

    private List<Map<String, Object>> described(boolean templates, String field) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String[] one : Needs.RESOURCES) {
            if (one[0].contains("{") == templates && Needs.isThere(one, on)) {
                Words words = Objects.requireNonNull(WORDS.get(one[0].replaceAll("^trakt://(?:me/)?|/\\{id}$", "")));
                Map<String, Object> described = new LinkedHashMap<>();
                described.put(field, one[0]);
                described.put("name", words.name());
                described.put("title", words.title());
                described.put("description", words.description());
                Map<String, Object> annotations = new LinkedHashMap<>();
                annotations.put("audience", List.of("user", "assistant"));
                annotations.put("priority", words.priority());
                described.put("annotations", annotations);
                all.add(described);
            }
        }
        return all;
    }

    /** Whether the address is one of ours, be it known or not. */
    public static boolean isOurs(String uri) {
        return uri.startsWith(SCHEME);
    }

    /** Whether we tell when what is there changes. */
    public boolean isFollowed(String uri) {
        return uri.startsWith(MINE) && listed().stream().anyMatch(one -> uri.equals(one.get("uri")));
    }

    /** The addresses and templates that there are. */
    public List<String> addresses() {
        List<String> all = new ArrayList<>();
        for (String[] one : Needs.RESOURCES) {
            if (Needs.isThere(one, on)) {
                all.add(one[0]);
            }
        }
        return all;
    }

    /**
     * The call for which an address stands.
     *
     * @throws Refused where it stands for none, or its tool is off
     */
    public Reading find(String uri) {
        Matcher title = TITLE.matcher(uri);
        boolean one = title.matches();
        String template = one ? title.group(1).equals("movie") ? Needs.MOVIE : Needs.SHOW : uri;
        for (String[] known : Needs.RESOURCES) {
            if (known[0].equals(template) && (one || !known[0].contains("{"))) {
                if (!on.contains(known[1])) {
                    throw Refused.noSuchResource(uri, template + " is not here, as " + tool.apply(known[1]) + " "
                            + Objects.requireNonNullElse(off.apply(known[1]), "is off"));
                }
                return one ? title(uri, title.group(1), title.group(2)) : new Reading(known[1], Map.of(), null);
            }
        }
        throw Refused.noSuchResource(uri, "Unknown resource: " + brief(uri) + ". What there is: "
                + (addresses().isEmpty() ? "see resources/list" : String.join(", ", addresses())));
    }

    /** The refusal of an address under whose id Trakt has nothing. */
    public Refused unknown(String uri, Reading reading) {
        return Refused.noSuchResource(uri, "Trakt knows nothing under " + reading.arguments().get("title")
                + ". Next: check the slug or number; " + tool.apply(reading.tool())
                + " finds titles as people say them.");
    }

    private static Reading title(String uri, String type, String id) {
        if (!ID.matcher(id).matches()) {
            throw Refused.noSuchResource(uri, "Unknown resource: " + brief(uri) + ". After " + SCHEME + type
                    + "s/ comes Trakt's slug or number, as in " + SCHEME
                    + (type.equals("movie") ? "movies/heat-1995" : "shows/severance"));
        }
        return new Reading("get_details", Map.of("title", type + ":" + id), id);
    }

    private static String brief(String uri) {
        String line = Text.line(uri);
        return line.length() > 100 ? line.substring(0, 100) + "…" : line;
    }
}
