package dev.traktmcp.titles.reference;

import dev.traktmcp.titles.names.Countries;
import dev.traktmcp.trakt.model.MediaType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word beside the name that says which title is meant: "2021", "show", "UK". At most one component is set; none for
 * words such as "anime", which have no equivalent on Trakt.
 */
public record Qualifier(@Nullable Integer year, @Nullable MediaType type, @Nullable String country) {
    private static final Pattern YEAR = Pattern.compile("(18[89]|19\\d|20[0-4])\\d");
    private static final Map<String, MediaType> TYPES = Map.ofEntries(
            Map.entry("film", MediaType.MOVIE), Map.entry("feature film", MediaType.MOVIE),
            Map.entry("series", MediaType.SHOW), Map.entry("tv", MediaType.SHOW),
            Map.entry("tv show", MediaType.SHOW), Map.entry("tv series", MediaType.SHOW),
            Map.entry("miniseries", MediaType.SHOW), Map.entry("mini-series", MediaType.SHOW),
            Map.entry("mini series", MediaType.SHOW), Map.entry("limited series", MediaType.SHOW));

    /** Words for titles that may be movies or shows. */
    private static final Set<String> EITHER = Set.of("anime", "documentary");

    public static Optional<Qualifier> of(String said) {
        String word = said.strip().toLowerCase(Locale.ROOT);
        if (YEAR.matcher(word).matches()) {
            return Optional.of(new Qualifier(Integer.valueOf(word), null, null));
        }
        Optional<MediaType> type = type(word);
        if (type.isPresent() || EITHER.contains(bare(word))) {
            return Optional.of(new Qualifier(null, type.orElse(null), null));
        }
        return Countries.code(word).map(code -> new Qualifier(null, null, code));
    }

    /** Movie or show for "film", "the series" and so on; empty for "anime", which may be either. */
    static Optional<MediaType> type(String said) {
        String word = bare(said.strip().toLowerCase(Locale.ROOT));
        MediaType type = MediaType.of(word);
        return Optional.ofNullable(type == MediaType.MOVIE || type == MediaType.SHOW ? type : TYPES.get(word));
    }

    private static String bare(String word) {
        return word.startsWith("the ") ? word.substring(4) : word;
    }
}
