package dev.traktmcp.simulator.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** All words of an index and the documents that contain them. */
final class Vocabulary {
    private static final int ONE_TYPO_FROM = 4;
    private static final int TWO_TYPOS_FROM = 7;

    private final NavigableMap<String, List<Integer>> documents = new TreeMap<>();
    private final Map<String, Long> letters = new HashMap<>();

    void add(String word, int document) {
        List<Integer> postings = documents.computeIfAbsent(word, _ -> new ArrayList<>());
        letters.computeIfAbsent(word, Vocabulary::letters);
        if (postings.isEmpty() || postings.getLast() != document) {
            postings.add(document);
        }
    }

    boolean knows(String word) {
        return documents.containsKey(word);
    }

    IntStream exactly(String word) {
        return documents.getOrDefault(word, List.of()).stream().mapToInt(Integer::intValue);
    }

    int frequency(String word) {
        return documents.getOrDefault(word, List.of()).size();
    }

    /** The words that begin like this, the word itself included. */
    IntStream startingWith(String prefix) {
        return flat(documents.subMap(prefix, true, prefix + Character.MAX_VALUE, false).values());
    }

    /** The words with exactly one more character. */
    IntStream oneMore(String prefix) {
        return flat(documents.subMap(prefix, false, prefix + Character.MAX_VALUE, false).entrySet().stream()
                .filter(entry -> entry.getKey().length() == prefix.length() + 1)
                .map(Map.Entry::getValue)
                .toList());
    }

    /** The words within so many typos; short words are forgiven fewer. */
    IntStream near(String word, int typos) {
        int allowed = Math.min(typos, word.length() >= TWO_TYPOS_FROM ? 2 : word.length() >= ONE_TYPO_FROM ? 1 : 0);
        if (allowed == 0) {
            return exactly(word);
        }
        long own = letters(word);
        return flat(letters.entrySet().stream()
                // A typo changes at most two of the letters that occur, so this cheaply excludes nearly all words.
                .filter(entry -> Long.bitCount(own ^ entry.getValue()) <= 2 * allowed)
                .filter(entry -> Typos.within(word, entry.getKey(), allowed))
                .map(entry -> documents.get(entry.getKey()))
                .toList());
    }

    private static long letters(String word) {
        return word.chars().mapToLong(c -> 1L << (c & 63)).reduce(0, (one, other) -> one | other);
    }

    private static IntStream flat(Collection<List<Integer>> postings) {
        return postings.stream().flatMapToInt(list -> list.stream().mapToInt(Integer::intValue));
    }
}
