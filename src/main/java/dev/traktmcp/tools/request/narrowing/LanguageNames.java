package dev.traktmcp.tools.request.narrowing;

import dev.traktmcp.language.Names;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Languages by any spelling: "German", "de", "ger", "deutsch", "Mandarin". */
public final class LanguageNames {
    /** Names that people use beside those of CLDR, folded; {@code cn} is what TMDB and so Trakt call Cantonese. */
    private static final Map<String, String> SPOKEN = Map.ofEntries(
            Map.entry("mandarin", "zh"), Map.entry("putonghua", "zh"), Map.entry("cantonese", "cn"),
            Map.entry("farsi", "fa"), Map.entry("flemish", "nl"), Map.entry("castilian", "es"),
            Map.entry("brazilian", "pt"), Map.entry("brazilianportuguese", "pt"), Map.entry("filipino", "tl"),
            Map.entry("tagalog", "tl"), Map.entry("gaelic", "ga"), Map.entry("valencian", "ca"),
            Map.entry("bengali", "bn"), Map.entry("bangla", "bn"), Map.entry("moldovan", "ro"),
            Map.entry("serbocroatian", "sh"), Map.entry("sinhalese", "si"), Map.entry("modernhebrew", "he"),
            Map.entry("moderngreek", "el"), Map.entry("latinamericanspanish", "es"), Map.entry("swissgerman", "de"),
            // codes of ISO 639-2 for libraries, where Java has those for terms
            Map.entry("ger", "de"), Map.entry("fre", "fr"), Map.entry("dut", "nl"), Map.entry("chi", "zh"),
            Map.entry("cze", "cs"), Map.entry("gre", "el"), Map.entry("per", "fa"), Map.entry("rum", "ro"),
            Map.entry("slo", "sk"), Map.entry("ice", "is"));

    /** Read when somebody names a language, as the names of all of them take long to load. */
    private static final class Languages {
        static final Map<String, String> BY_SPELLING = languages();
    }

    private LanguageNames() {}

    /** The code of a language, {@code de} for "German"; empty for other words. */
    public static Optional<String> code(String said) {
        String word = folded(said.strip().replaceFirst("(?i)^(?:in|the) | language$|-language$", ""));
        return Optional.ofNullable(Languages.BY_SPELLING.get(word))
                .or(() -> Optional
                        .ofNullable(Languages.BY_SPELLING.get(said.strip().toLowerCase(Locale.ROOT).split("[-_]")[0]))
                        .filter(_ -> said.strip().matches("\\p{L}{2,3}[-_]\\w{2,4}")))
                .or(() -> Names.language(said));
    }

    /** Every spelling that is known, folded. */
    public static Set<String> spellings() {
        return Languages.BY_SPELLING.keySet();
    }

    /** Letters and digits alone, without accents, in lower case. */
    public static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Map<String, String> languages() {
        Stream<Map.Entry<String, String>> formal = Stream.of(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .map(Locale::of)
                .flatMap(language -> Stream.of(language.getLanguage(), language.getISO3Language(),
                        folded(language.getDisplayLanguage(Locale.ENGLISH)))
                        .map(spelling -> Map.entry(spelling, language.getLanguage())));
        return Stream.concat(SPOKEN.entrySet().stream(), formal)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }
}
