package dev.traktmcp.titles.names;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The countries by which people distinguish titles: "US", "UK", "British", "Denmark". */
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
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** Trakt's code of a country: {@code gb} for "UK", "GB", "British", "United Kingdom". */
    public static Optional<String> code(String said) {
        return Optional.ofNullable(CODES.get(said.replace(".", "").toLowerCase(Locale.ROOT)));
    }

    /** The name most like a misspelt one, if any is like it. */
    public static Optional<String> near(String said) {
        String word = said.strip().toLowerCase(Locale.ROOT);
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
        String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
        return Optional.ofNullable(known).or(() -> Optional.of(name).filter(found -> found.length() > 3));
    }

    /** "United Kingdom" for {@code gb}. */
    public static String name(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String iso : Locale.getISOCountries()) {
            String code = iso.toLowerCase(Locale.ROOT);
            codes.put(code, code);
            codes.put(Locale.of("", iso).getISO3Country().toLowerCase(Locale.ROOT), code);
            codes.put(Locale.of("", iso).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        }
        PEOPLES.forEach((code, people) -> codes.put(people.toLowerCase(Locale.ROOT), code));
        codes.put("uk", "gb");
        codes.put("england", "gb");
        codes.put("korea", "kr");
        return Map.copyOf(codes);
    }
}
