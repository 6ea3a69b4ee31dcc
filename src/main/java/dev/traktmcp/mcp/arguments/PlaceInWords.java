package dev.traktmcp.mcp.arguments;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A season or an episode in words beside a title, {@code {"title": "Dark", "season": "latest"}}, which becomes the text
 * that says the same: "Dark latest season".
 */
final class PlaceInWords {
    private static final Pattern WORDS = Pattern.compile("(?:the )?[a-z][a-z -]{1,30}(?: \\d{1,4})?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private PlaceInWords() {}

    /** The arguments as they were, or with the place in the title. */
    static Map<String, Object> inTitle(Map<String, Object> given) {
        String season = said(given.get("season"));
        String episode = said(given.get("episode"));
        if (!(given.get("title") instanceof String title) || title.isBlank() || !isWords(season) && !isWords(episode)) {
            return given;
        }
        Map<String, Object> arguments = new LinkedHashMap<>(given);
        arguments.remove("season");
        arguments.remove("episode");
        String ofSeason = season == null ? "" : " " + place(season, "season");
        arguments.put("title", title.strip() + ofSeason + (episode == null ? "" : " " + place(episode, "episode")));
        return arguments;
    }

    private static @Nullable String said(@Nullable Object value) {
        String said = value == null || Blank.isOrSaysNull(value) ? null
                : String.valueOf(value).strip().toLowerCase(Locale.ROOT);
        return said == null || !NUMBER.matcher(said).matches() && !WORDS.matcher(said).matches() ? null : said;
    }

    private static boolean isWords(@Nullable String said) {
        return said != null && WORDS.matcher(said).matches();
    }

    /** "latest season", "season 2", "season two", "finale". */
    private static String place(String said, String noun) {
        String bare = said.startsWith("the ") ? said.substring(4) : said;
        return bare.matches(".*\\b(?:season|episode|finale|pilot|premiere|special)s?\\b.*") ? bare
                : bare.matches("(?:most )?[a-z]+(?:st|th|nd|rd|t)|current|newest|recent|final") ? bare + " " + noun
                : noun + " " + bare;
    }
}
