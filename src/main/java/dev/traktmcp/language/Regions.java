package dev.traktmcp.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words for a region, as our seven languages have them, and what is spoken there. */
public final class Regions {
    private static final Map<Pattern, List<String>> SPOKEN = new LinkedHashMap<>();
    /** Where so much is spoken, or something of another name, that we only say which words would do. */
    private static final Map<Pattern, String> TOO_WIDE = new LinkedHashMap<>();

    static {
        spoken("e?s[ck]andina[vw]\\w*", "da", "sv", "no");
        spoken("(?:nordi[csq]\\w*|noords\\w*|northern ?european)", "da", "sv", "no", "fi", "is");
        spoken("(?:late?in\\w* ?ameri[ck]\\w*|amerique latine|america latina|sudameri\\w*|sud ?americ\\w*"
                + "|south ?american|sudamerikanisch\\w*|zuid ?amerikaans\\w*|latijns ?amerik\\w*|latino)", "es", "pt");
        spoken("(?:iberian|iberisch\\w*|iberic[ao]s?|iberiques?)", "es", "pt");
        spoken("(?:baltic|baltisch\\w*|baltic[ao]s?|baltiques?|balten)", "et", "lv", "lt");
        spoken("(?:swiss|schweizer\\w*|suisses?|suiz[ao]s?|svizzer\\w+|zwitsers\\w*|suic[ao]s?)", "de", "fr", "it");
        spoken("(?:belgian|belgisch\\w*|belges?|belgas?)", "nl", "fr");
        spoken("(?:indian|indisch\\w*|indiens?|indiennes?|indian[aoi]s?)", "hi", "ta", "te", "ml", "kn", "bn");
        spoken("bollywood", "hi");
        wide("(?:europ[ae]\\w*)", "French, German, Italian, Spanish, Danish");
        wide("(?:asia\\w*|asiatis\\w*|aziatis\\w*)", "Japanese, Korean, Mandarin, Hindi, Thai");
        wide("(?:africa\\w*|afrikanisch\\w*|afrikaans?e? landen)", "French, English, Arabic, Swahili");
        wide("(?:arab world|middle ?eastern|nahost\\w*)", "Arabic, Hebrew, Persian, Turkish");
        wide("(?:eastern ?european|slavic|slawisch\\w*|balkan)", "Polish, Czech, Russian, Serbian, Romanian");
        wide("(?:foreign|non english|auslandisch\\w*|etranger\\w*|extranjer\\w*|stranier\\w*)",
                "French, Spanish, Japanese, Korean");
    }

    private Regions() {}

    private static void spoken(String said, String... codes) {
        SPOKEN.put(Pattern.compile(said), List.of(codes));
    }

    private static void wide(String said, String words) {
        TOO_WIDE.put(Pattern.compile(said), words);
    }

    /** The codes of the languages of a region; empty for other words. */
    public static Optional<List<String>> languages(String said) {
        return find(SPOKEN, said);
    }

    /** Which words would do instead of one that means too much; empty for other words. */
    public static Optional<String> instead(String said) {
        return find(TOO_WIDE, said);
    }

    private static <T> Optional<T> find(Map<Pattern, T> table, String said) {
        String word = String.join(" ", Plain.words(said));
        return table.entrySet().stream().filter(one -> one.getKey().matcher(word).matches()).map(Map.Entry::getValue)
                .findFirst();
    }
}
