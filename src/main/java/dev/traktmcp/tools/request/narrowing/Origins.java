package dev.traktmcp.tools.request.narrowing;

import dev.traktmcp.language.Names;
import dev.traktmcp.language.Plain;
import dev.traktmcp.titles.names.Countries;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a film or a show is from, as people say it: "British", "mexikanisch", "from Korea", "UK". */
public final class Origins {
    private static final Pattern FROM = Pattern.compile(
            "(?i)^(?:(?:made|produced) in|from|aus|uit|de|du|des|do|da|del|della|dal)\\s+(?:the\\s+)?");
    /** Shorter ones are codes, which may as well be of a language. */
    private static final int SHORTEST = 4;
    private static final Set<String> ABBREVIATED = Set.of("uk", "us", "usa", "uae");

    /** Words that are no language, or one that few films are in, as our seven languages have them. */
    private static final Map<Pattern, String> PEOPLES = new LinkedHashMap<>();

    static {
        people("gb", "british|britisch\\w*|britanni\\w*|britanic\\w*|brits\\w*");
        people("us", "american[oaie]?s?|amerikanisch\\w*|amerikaans\\w*|americain\\w*|estadounidens\\w*"
                + "|estadunidens\\w*|statunitens\\w*");
        people("ca", "canadian|kanadisch\\w*|canadien\\w*|canades[aei]s?|canadiense?s?|canadense?s?|canadees\\w*");
        people("au", "australian[oaie]?s?|australisch\\w*|australien\\w*");
        people("ie", "irish|irisch\\w*|irlandais\\w*|irlandes\\w*|iers\\w*");
        people("at", "austrian|osterreichisch\\w*|autrichien\\w*|austriac[oaih]\\w*|oostenrijks\\w*");
        people("ch", "swiss|schweizer\\w*|suisses?|suiz[ao]s?|svizzer\\w+|zwitsers\\w*|suic[ao]s?");
        people("be", "belgian|belgisch\\w*|belges?|belgas?");
        people("in", "indian[aoi]?s?|indisch\\w*|indiens?|indiennes?");
        people("br", "brazilian|brasilianisch\\w*|bresilien\\w*|brasileir\\w+|brasilen\\w+|brasilian[aoie]?s?"
                + "|braziliaans\\w*");
        people("mx", "mexican[oai]?s?|mexikanisch\\w*|mexicain\\w*|messican\\w*|mexicaans\\w*");
        people("ar", "argentini?an|argentine|argentin[oaie]s?|argentinisch\\w*|argentijns\\w*");
        people("co", "colombian[oaie]?s?|kolumbianisch\\w*|colombien\\w*|colombiaans\\w*");
        people("cl", "chilean|chilen[oaie]s?|chilenisch\\w*|chilien\\w*|cilen[oaie]|chileens\\w*");
        people("pe", "peruvian|peruan[oaie]s?|peruanisch\\w*|peruvien\\w*|peruviaans\\w*");
        people("cu", "cuban[oaie]?s?|kubanisch\\w*|cubain\\w*|cubaans\\w*");
    }

    private Origins() {}

    private static void people(String code, String said) {
        PEOPLES.put(Pattern.compile(said), code);
    }

    /** The code of a country; empty for other words. */
    public static Optional<String> country(String said) {
        String bare = FROM.matcher(said.strip()).replaceFirst("");
        String word = String.join(" ", Plain.words(bare));
        return people(word).or(() -> word.length() < SHORTEST && !ABBREVIATED.contains(word) ? Optional.empty()
                : Countries.code(bare).or(() -> Names.country(bare)));
    }

    /** Whether a word that can also mean a language, or several, is of a country. */
    public static boolean isRatherCountry(String said) {
        return people(String.join(" ", Plain.words(said))).isPresent();
    }

    private static Optional<String> people(String word) {
        return PEOPLES.entrySet().stream().filter(one -> one.getKey().matcher(word).matches())
                .map(Map.Entry::getValue).findFirst();
    }
}
