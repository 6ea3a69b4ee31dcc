package dev.traktmcp.mcp.arguments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An object in place of a title's text, {@code {"title": "Dune", "year": 2021}}, which becomes the text that says the
 * same: "Dune (2021)". What describes a title without telling it from others is passed over.
 */
final class ItemEntry {
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("name", "title"), Map.entry("media_type", "type"), Map.entry("season_number", "season"),
            Map.entry("episode_number", "episode"), Map.entry("release_year", "year"), Map.entry("url", "id"),
            Map.entry("link", "id"), Map.entry("trakt_id", "trakt"), Map.entry("imdb_id", "imdb"),
            Map.entry("tmdb_id", "tmdb"), Map.entry("tvdb_id", "tvdb"), Map.entry("movie_title", "movie"),
            Map.entry("show_title", "show"));
    private static final List<String> IDS = List.of("id", "trakt", "imdb", "tmdb", "tvdb", "slug");
    private static final Set<String> READ =
            Set.of("title", "year", "type", "season", "episode", "id", "trakt", "imdb", "tmdb", "tvdb", "slug");
    private static final Set<String> DESCRIBING = Set.of(
            "runtime", "country", "language", "genres", "overview", "line", "released", "status", "certification",
            "images", "poster", "votes", "popularity", "show_id", "original_title", "first_aired", "network");
    private static final Set<String> NUMBERS = Set.of("year", "season", "episode", "number");
    private static final Set<String> KINDS = Set.of("movie", "show");

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Set<String> unknown = new TreeSet<>();

    private ItemEntry(Map<?, ?> object) {
        object.forEach((name, value) -> put(String.valueOf(name), value));
        if (Blank.isZero(fields.get("season")) && !fields.containsKey("episode") && fields.containsKey("no episode")) {
            fields.remove("season");
        }
        fields.remove("no episode");
    }

    /** The text that says the same, if there is one. */
    static Optional<String> text(Map<?, ?> object) {
        ItemEntry entry = new ItemEntry(object);
        return entry.unknown.isEmpty() ? Optional.ofNullable(entry.text()) : Optional.empty();
    }

    /** Why {@link #text} is empty, as the rest of a sentence. */
    static String wrong(Map<?, ?> object) {
        Set<String> unknown = new ItemEntry(object).unknown;
        return "names one title by title, year, type, season and episode, or by id"
                + (unknown.isEmpty() ? "" : ", and cannot say " + String.join(", ", unknown));
    }

    private void put(String sent, @Nullable Object value) {
        String name = SAME.getOrDefault(sent, sent);
        Object given = NUMBERS.contains(name) ? number(value) : value;
        if (name.equals("episode") && Blank.isZero(given)) {
            fields.put("no episode", true);
        } else if (Blank.is(given, name)) {
            return;
        } else if (name.equals("ids") && value instanceof Map<?, ?> ids) {
            ids.forEach((source, id) -> put(String.valueOf(source), id));
        } else if (KINDS.contains(name)) {
            kind(name, value);
        } else if (name.equals("episode") && value instanceof Map<?, ?> episode) {
            put("season", episode.get("season"));
            put("episode", episode.get("number"));
        } else if (name.equals("season") && value instanceof Map<?, ?> season) {
            put("season", season.get("number"));
        } else if (name.equals("number")) {
            fields.putIfAbsent("episode", given);
        } else if (READ.contains(name) && !(value instanceof Map) && !(value instanceof List)) {
            fields.put(name, given);
        } else if (!DESCRIBING.contains(name) && !Bookkeeping.isOf(sent, value, READ)) {
            unknown.add(SchemaWording.brief(sent));
        }
    }

    /** Trakt nests: {@code {"movie": {"title": …}}}; others have the title there, {@code {"show": "Severance"}}. */
    private void kind(String kind, @Nullable Object value) {
        fields.put("type", kind);
        if (value instanceof Map<?, ?> title) {
            title.forEach((name, inside) -> put(String.valueOf(name), inside));
        } else {
            fields.put("title", value);
        }
    }

    private @Nullable String text() {
        Object episode = fields.get("episode");
        Object season = fields.get("season");
        String named = id() != null ? id() : fields.get("title") == null ? null : title();
        if (named == null || episode != null && season == null && !named.startsWith("episode:")) {
            return null;
        }
        return season == null || named.matches("(?:episode|season):.*") ? named
                : named + (episode == null ? " season " + season : " S" + season + "E" + episode);
    }

    private @Nullable String id() {
        String type = type();
        for (String source : IDS) {
            Object value = fields.get(source);
            if (value != null) {
                String id = String.valueOf(value).strip();
                return switch (source) {
                    case "tmdb", "tvdb" -> source + ":" + (type == null ? "" : type + ":") + id;
                    case "id", "trakt", "slug" -> id.contains(":") || id.matches("(tt|nm)\\d+") || type == null ? id
                            : type + ":" + id;
                    default -> id;
                };
            }
        }
        return null;
    }

    private String title() {
        Object year = fields.get("year");
        String type = type();
        String marks = year == null ? type : type == null ? String.valueOf(year) : year + ", " + type;
        return String.valueOf(fields.get("title")).strip() + (marks == null ? "" : " (" + marks + ")");
    }

    private @Nullable String type() {
        Object said = fields.get("type");
        Object type = said == null ? null
                : EnumWord.of(String.valueOf(said), List.of("movie", "show", "season", "episode")).orElse(null);
        return "movie".equals(type) ? "movie" : type == null ? null : "show";
    }

    private static @Nullable Object number(@Nullable Object value) {
        return value instanceof String text && text.strip().matches("\\d{1,4}") ? Integer.valueOf(text.strip())
                : value instanceof Double whole && whole % 1 == 0 ? (Object) whole.intValue() : value;
    }
}
