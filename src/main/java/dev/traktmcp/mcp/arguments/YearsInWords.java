package dev.traktmcp.mcp.arguments;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Several years as one {@code year}, "1990s", "the nineties", "1990-1999" or "before 1990", which become the first and
 * the last of them where the tool takes both.
 */
final class YearsInWords {
    private static final String FIRST = "year";
    private static final String LAST = "year_to";
    private static final Pattern DECADE = Pattern.compile("(?:the )?((?:19|20)?\\d0)['’]?s"
            + "|(?:die |den )?((?:19|20)?\\d0)er(?:[- ]?jahren?)?"
            + "|(?:[a-z]+ )?(?:années|años|anni|anos|jaren) ['’]?((?:19|20)?\\d0)");
    private static final Map<String, Integer> NAMED = Map.of("thirties", 1930, "forties", 1940, "fifties", 1950,
            "sixties", 1960, "seventies", 1970, "eighties", 1980, "nineties", 1990, "noughties", 2000);
    private static final Pattern SPAN = Pattern.compile(
            "(?:(?:from|between) )?(\\d{4}) ?(?:-|–|—|to|and|through|until|till|bis|à|a) ?(\\d{4})");
    private static final Pattern UNTIL = Pattern.compile("(?:(until|till|up to|bis|jusqu'en|hasta|até|fino al|tot)"
            + "|before|vor|avant|antes de|prima del|voor) (\\d{4})");
    private static final Pattern SINCE = Pattern.compile("(?:(since|from|ab|seit|depuis|desde|dal|vanaf|sinds)"
            + "|after|nach|après|después de|depois de|dopo il|na) (\\d{4})(?: on(?:wards)?)?"
            + "|(\\d{4}) ?(?:\\+|or later)");
    /** As far as tools look where no last year is said. */
    private static final int FAR = 9999;
    private static final int LAST_OF_A_DECADE = 9;
    /** Decades of two digits below this are of this century. */
    private static final int RECENT = 30;

    private YearsInWords() {}

    /** The arguments as they were, or with the first and the last year. */
    static Map<String, Object> said(Map<String, Object> given, Set<String> arguments) {
        if (!arguments.contains(LAST) || !(given.get(FIRST) instanceof String text)
                || !Blank.isOrSaysNull(given.get(LAST))) {
            return given;
        }
        String words = text.strip().toLowerCase(Locale.ROOT);
        Matcher span = SPAN.matcher(words);
        Matcher until = UNTIL.matcher(words);
        if (until.matches()) {
            return with(given, null, Integer.parseInt(until.group(2)) - (until.group(1) == null ? 1 : 0));
        }
        Matcher since = SINCE.matcher(words);
        if (since.matches()) {
            return with(given, since.group(3) != null ? Integer.parseInt(since.group(3))
                    : Integer.parseInt(since.group(2)) + (since.group(1) == null ? 1 : 0), FAR);
        }
        return span.matches() ? with(given, Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2)))
                : decade(words).map(first -> with(given, first, first + LAST_OF_A_DECADE)).orElse(given);
    }

    private static Optional<Integer> decade(String words) {
        Matcher said = DECADE.matcher(words);
        if (!said.matches()) {
            return Optional.ofNullable(NAMED.get(words.replaceFirst("^the ", "")));
        }
        int digits = Integer.parseInt(said.group(1) != null ? said.group(1)
                : said.group(2) != null ? said.group(2) : said.group(3));
        return Optional.of(digits >= 1000 ? digits : digits < RECENT ? 2000 + digits : 1900 + digits);
    }

    private static Map<String, Object> with(Map<String, Object> given, @Nullable Integer first, int last) {
        Map<String, Object> said = new LinkedHashMap<>(given);
        said.remove(FIRST);
        if (first != null) {
            said.put(FIRST, first);
        }
        said.put(LAST, last);
        return said;
    }
}
