package dev.traktmcp.titles.search;

import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.names.Numerals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A second query with fewer words when nothing is found, as Trakt wants every word and one may be written differently.
 */
final class RelaxedQuery {
    private static final Set<String> SMALL =
            Set.of("from", "with", "episode", "season");
    private static final int LONG = 4;

    private RelaxedQuery() {}

    /** The longer words; without a number among them, only the beginning of the longest. Perhaps empty. */
    static String words(NormalizedName said) {
        List<String> kept = said.bare().stream()
                .filter(word -> word.length() >= LONG && !Numerals.isNumber(word) && !SMALL.contains(word))
                .toList();
        boolean fewer = kept.size() < 2 && kept.size() < said.bare().size();
        if (kept.isEmpty() || fewer || said.bare().stream().anyMatch(Numerals::isNumber)) {
            return String.join(" ", kept);
        }
        // Typing errors are rare in the first letters, and Trakt completes the last word.
        String longest = kept.stream().max(Comparator.comparing(String::length)).orElseThrow();
        List<String> words = new ArrayList<>(kept);
        words.remove(longest);
        words.add(longest.substring(0, longest.offsetByCodePoints(0, LONG)));
        return String.join(" ", words);
    }
}
