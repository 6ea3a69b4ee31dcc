package dev.traktmcp.titles.reference;

import dev.traktmcp.titles.names.Countries;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word beside the name that tells which title is meant: "2021", "show", "UK". At most one component is set; none is
 * for words such as "anime", which say nothing that Trakt could be asked for.
 */
public record Qualifier(Integer year, String type, String country) {
    private static final Pattern YEAR = Pattern.compile("(18[89]|19\\d|20[0-4])\\d");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("movie", "movie"), Map.entry("film", "movie"), Map.entry("feature film", "movie"),
            Map.entry("show", "show"), Map.entry("series", "show"), Map.entry("tv", "show"),
            Map.entry("tv show", "show"), Map.entry("tv series", "show"), Map.entry("miniseries", "show"),
            Map.entry("mini-series", "show"), Map.entry("mini series", "show"), Map.entry("limited series", "show"),
            Map.entry("anime", ""), Map.entry("documentary", ""));

    public static Optional<Qualifier> of(String said) {
        String word = said.strip().toLowerCase(Locale.ROOT);
        if (YEAR.matcher(word).matches()) {
            return Optional.of(new Qualifier(Integer.valueOf(word), null, null));
        }
        Optional<String> type = type(word);
        if (type.isPresent()) {
            return type.map(known -> new Qualifier(null, known.isEmpty() ? null : known, null));
        }
        return Countries.code(word).map(code -> new Qualifier(null, null, code));
    }

    /** {@code movie} or {@code show} for "film", "the series" and so on; "" for "anime", which may be both. */
    static Optional<String> type(String said) {
        String word = said.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(TYPES.get(word.startsWith("the ") ? word.substring(4) : word));
    }
}
