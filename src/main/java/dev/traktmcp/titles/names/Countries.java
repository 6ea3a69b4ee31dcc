package dev.traktmcp.titles.names;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Countries as people call them: "US", "Britain", "the Netherlands", "Turkey". Java's names are the formal ones of CLDR
 * (JDK 25: "Türkiye", "Czechia", "Hong Kong SAR China").
 */
public final class Countries {
    private static final Map<String, String> PEOPLES = Map.ofEntries(
            Map.entry("us", "American"), Map.entry("gb", "British"), Map.entry("ca", "Canadian"),
            Map.entry("au", "Australian"), Map.entry("nz", "New Zealand"), Map.entry("ie", "Irish"),
            Map.entry("fr", "French"), Map.entry("de", "German"), Map.entry("at", "Austrian"),
            Map.entry("ch", "Swiss"), Map.entry("es", "Spanish"), Map.entry("pt", "Portuguese"),
            Map.entry("it", "Italian"), Map.entry("nl", "Dutch"), Map.entry("be", "Belgian"),
            Map.entry("dk", "Danish"), Map.entry("se", "Swedish"), Map.entry("no", "Norwegian"),
            Map.entry("fi", "Finnish"), Map.entry("is", "Icelandic"), Map.entry("pl", "Polish"),
            Map.entry("cz", "Czech"), Map.entry("hu", "Hungarian"), Map.entry("ru", "Russian"),
            Map.entry("ua", "Ukrainian"), Map.entry("tr", "Turkish"), Map.entry("gr", "Greek"),
            Map.entry("il", "Israeli"), Map.entry("in", "Indian"), Map.entry("cn", "Chinese"),
            Map.entry("tw", "Taiwanese"), Map.entry("hk", "Hong Kong"), Map.entry("jp", "Japanese"),
            Map.entry("kr", "Korean"), Map.entry("th", "Thai"), Map.entry("br", "Brazilian"),
            Map.entry("mx", "Mexican"), Map.entry("ar", "Argentine"), Map.entry("co", "Colombian"),
            Map.entry("za", "South African"));
    /** What we call those that people call otherwise than Java does. */
    private static final Map<String, String> EVERYDAY = Map.ofEntries(
            Map.entry("tr", "Turkey"), Map.entry("cz", "Czech Republic"), Map.entry("hk", "Hong Kong"),
            Map.entry("mo", "Macao"), Map.entry("mm", "Myanmar"), Map.entry("ci", "Ivory Coast"),
            Map.entry("cd", "DR Congo"), Map.entry("cg", "Congo"), Map.entry("ps", "Palestine"),
            Map.entry("tl", "East Timor"), Map.entry("fk", "Falkland Islands"));
    /** Other names that people use, folded. */
    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("uk", "gb"), Map.entry("great britain", "gb"), Map.entry("britain", "gb"),
            Map.entry("england", "gb"), Map.entry("scotland", "gb"), Map.entry("wales", "gb"),
            Map.entry("northern ireland", "gb"), Map.entry("english", "gb"), Map.entry("scottish", "gb"),
            Map.entry("welsh", "gb"), Map.entry("america", "us"), Map.entry("united states of america", "us"),
            Map.entry("states", "us"), Map.entry("stateside", "us"), Map.entry("holland", "nl"),
            Map.entry("turkiye", "tr"), Map.entry("czechia", "cz"), Map.entry("uae", "ae"),
            Map.entry("emirates", "ae"), Map.entry("dubai", "ae"), Map.entry("abu dhabi", "ae"),
            Map.entry("korea", "kr"), Map.entry("republic of korea", "kr"), Map.entry("burma", "mm"),
            Map.entry("republic of ireland", "ie"), Map.entry("eire", "ie"), Map.entry("macau", "mo"),
            Map.entry("russian federation", "ru"), Map.entry("prc", "cn"), Map.entry("mainland china", "cn"),
            Map.entry("roc", "tw"), Map.entry("cote d ivoire", "ci"), Map.entry("congo kinshasa", "cd"),
            Map.entry("democratic republic of congo", "cd"), Map.entry("drc", "cd"), Map.entry("zaire", "cd"),
            Map.entry("republic of congo", "cg"), Map.entry("macedonia", "mk"), Map.entry("swaziland", "sz"),
            Map.entry("cabo verde", "cv"), Map.entry("vatican", "va"), Map.entry("holy see", "va"),
            Map.entry("timor leste", "tl"), Map.entry("bosnia", "ba"), Map.entry("antigua", "ag"),
            Map.entry("trinidad", "tt"), Map.entry("ksa", "sa"), Map.entry("aotearoa", "nz"),
            Map.entry("emirati", "ae"), Map.entry("argentinian", "ar"), Map.entry("chilean", "cl"),
            Map.entry("egyptian", "eg"), Map.entry("iranian", "ir"), Map.entry("romanian", "ro"),
            Map.entry("bulgarian", "bg"), Map.entry("croatian", "hr"), Map.entry("serbian", "rs"),
            Map.entry("slovak", "sk"), Map.entry("slovenian", "si"), Map.entry("estonian", "ee"),
            Map.entry("latvian", "lv"), Map.entry("lithuanian", "lt"), Map.entry("filipino", "ph"),
            Map.entry("vietnamese", "vn"), Map.entry("indonesian", "id"), Map.entry("malaysian", "my"),
            Map.entry("singaporean", "sg"), Map.entry("nigerian", "ng"), Map.entry("saudi", "sa"),
            Map.entry("pakistani", "pk"), Map.entry("peruvian", "pe"), Map.entry("cuban", "cu"));
    private static final Pattern ACCENTS_AND_BRACKETS = Pattern.compile("\\p{M}+|\\(.*\\)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LEFT_OUT = Pattern.compile("\\b(?:the|sar china)\\b");
    private static final Pattern SAINT = Pattern.compile("\\bsaint\\b");
    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** Trakt's code of a country: {@code gb} for "UK", "GB", "British", "United Kingdom". */
    public static Optional<String> code(String said) {
        return Optional.ofNullable(CODES.get(folded(said)));
    }

    /** The name most like a misspelt one, if any is like it. */
    public static Optional<String> near(String said) {
        String word = folded(said);
        return CODES.entrySet().stream().filter(known -> EditDistance.slips(known.getKey(), word) > 0)
                .min(Comparator.<Map.Entry<String, String>>comparingInt(
                        known -> EditDistance.slips(known.getKey(), word))
                        .thenComparing(Map.Entry::getKey))
                .map(known -> name(known.getValue()));
    }

    /** "British" for {@code gb}; the country's name where we have no such word; empty for null and unknown codes. */
    public static Optional<String> adjective(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return Optional.empty();
        }
        String known = PEOPLES.get(code.toLowerCase(Locale.ROOT));
        return Optional.ofNullable(known).or(() -> Optional.of(name(code)).filter(found -> found.length() > 3));
    }

    /** "United Kingdom" for {@code gb}, "Turkey" for {@code tr}. */
    public static String name(String code) {
        String everyday = EVERYDAY.get(code.toLowerCase(Locale.ROOT));
        return everyday != null ? everyday : Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    /** In lower case, without accents, signs, "the" and "SAR China": "Côte d’Ivoire" is {@code cote d ivoire}. */
    private static String folded(String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        if (isOnePlainWord(lower)) {
            return lower;
        }
        String bare = ACCENTS_AND_BRACKETS
                .matcher(Normalizer.normalize(lower.replace(".", ""), Normalizer.Form.NFD)).replaceAll("");
        String words = NO_WORD.matcher(bare.replace("&", " and ")).replaceAll(" ");
        String kept = SAINT.matcher(LEFT_OUT.matcher(words).replaceAll(" ")).replaceAll("st");
        return BLANKS.matcher(kept).replaceAll(" ").strip();
    }

    /** Most names are, and all are folded when the first title is looked up. */
    private static boolean isOnePlainWord(String lower) {
        return !lower.equals("the") && !lower.equals("saint")
                && lower.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String iso : Locale.getISOCountries()) {
            String code = iso.toLowerCase(Locale.ROOT);
            codes.put(code, code);
            codes.put(Locale.of("", iso).getISO3Country().toLowerCase(Locale.ROOT), code);
            codes.put(folded(Locale.of("", iso).getDisplayCountry(Locale.ENGLISH)), code);
        }
        EVERYDAY.forEach((code, name) -> codes.put(folded(name), code));
        PEOPLES.forEach((code, people) -> codes.put(folded(people), code));
        codes.putAll(SAID);
        return Map.copyOf(codes);
    }
}
