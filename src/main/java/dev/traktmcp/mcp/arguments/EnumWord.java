package dev.traktmcp.mcp.arguments;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the words of an enum as people and models write them: "Movies" and "film" for {@code movie}. */
final class EnumWord {
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("film", "movie"), Map.entry("feature", "movie"), Map.entry("featurefilm", "movie"),
            Map.entry("tv", "show"), Map.entry("tvshow", "show"), Map.entry("series", "show"),
            Map.entry("tvserie", "show"), Map.entry("serie", "show"), Map.entry("miniserie", "show"),
            Map.entry("televisionshow", "show"), Map.entry("program", "show"), Map.entry("programme", "show"),
            Map.entry("ep", "episode"), Map.entry("tvepisode", "episode"), Map.entry("tvseason", "season"),
            Map.entry("people", "person"), Map.entry("actor", "person"), Map.entry("actress", "person"),
            Map.entry("director", "person"), Map.entry("ascending", "asc"), Map.entry("descending", "desc"));
    private static final Set<String> EVERYTHING = Set.of("all", "any", "both", "either", "everything");

    private EnumWord() {}

    /** The allowed word that is meant, if any. */
    static Optional<Object> of(String said, List<?> allowed) {
        String word = folded(said);
        return allowed.contains(said) ? Optional.of(said)
                : allowed.stream().filter(one -> folded(String.valueOf(one)).equals(word)).findFirst()
                        .<Object>map(one -> one)
                        .or(() -> Optional.<Object>ofNullable(SYNONYMS.get(word)).filter(allowed::contains));
    }

    /** Whether no choice is meant: "all" of movies and shows, or each of them by name. */
    static boolean isEverything(String said, List<?> allowed) {
        if (!allowed.contains("movie") || allowed.contains(said)) {
            return false;
        }
        if (EVERYTHING.contains(said.strip().toLowerCase(Locale.ROOT))) {
            return true;
        }
        Set<Object> named = new HashSet<>();
        for (String word : said.split("\\s*(?:[,/|&+]|\\band\\b|\\bor\\b)\\s*")) {
            Optional<Object> known = of(word, allowed);
            if (known.isEmpty()) {
                return false;
            }
            named.add(known.get());
        }
        return named.containsAll(allowed);
    }

    /** Without case, spaces, dashes and the ending of the plural. */
    private static String folded(String word) {
        String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.length() > 2 && letters.endsWith("s") ? letters.substring(0, letters.length() - 1) : letters;
    }
}
