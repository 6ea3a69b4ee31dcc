package dev.traktmcp.tools.collection;

import dev.traktmcp.tools.request.formats.FormatTerms;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title with the format of its copy: "Heat on DVD", "Alien (4K Blu-ray)", "Up: digital", "Dark season 1 Blu-ray".
 *
 * @param format as Trakt's fields; empty where none is said
 */
record FormatEntry(String title, Map<String, Object> format) {
    private static final Pattern APART = Pattern.compile("(?i)\\s*[:;|(\\[–—]\\s*|\\s+-\\s+"
            + "|,?\\s+(?:in|on|as|auf|als|im|en|sur|em|su|op|come|como|comme)\\s+");
    /** A title hardly ends with one of these, so that nothing has to stand between. */
    private static final Pattern PLAIN = Pattern.compile(
            ",?\\s+(?=(?i:4k|uhd|blu-?rays?|dvds?|hd[ -]?dvd|1080p|720p|2160p|digital)\\b)");
    /** What tells copies apart by themselves; "in stereo" alone may belong to a title. */
    private static final Set<String> TELLING = Set.of("media_type", "resolution", "hdr");

    static FormatEntry of(String said) {
        for (Pattern between : new Pattern[] {APART, PLAIN}) {
            Matcher gap = between.matcher(said);
            while (gap.find()) {
                Map<String, Object> format = FormatTerms.spoken(said.substring(gap.end()));
                if (gap.start() > 0 && format.keySet().stream().anyMatch(TELLING::contains)) {
                    return new FormatEntry(said.substring(0, gap.start()).strip(), format);
                }
            }
        }
        return new FormatEntry(said, Map.of());
    }
}
