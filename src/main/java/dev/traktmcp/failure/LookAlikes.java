package dev.traktmcp.failure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds facts to candidates until no two of them read alike, so that a person can say which they mean. */
public final class LookAlikes {
    /** Of a description; enough to tell two stories apart. */
    private static final int WORDS = 8;

    private LookAlikes() {}

    /**
     * The candidates for some things, in their order.
     *
     * @param facts what else may tell them apart, the most telling first; each gives null where it is unknown
     */
    public static <T> List<Candidate> apart(List<T> things, Function<T, Candidate> candidate,
            List<Function<T, @Nullable String>> facts) {
        List<Candidate> candidates = new ArrayList<>();
        things.forEach(thing -> candidates.add(candidate.apply(thing)));
        for (Function<T, @Nullable String> fact : facts) {
            for (List<Integer> alike : alike(candidates)) {
                Map<Integer, @Nullable String> known = new HashMap<>();
                alike.forEach(index -> known.put(index, fact.apply(things.get(index))));
                if (new HashSet<>(known.values()).size() > 1) {
                    known.forEach((index, words) -> candidates.set(index, candidates.get(index).with(words)));
                }
            }
        }
        return List.copyOf(candidates);
    }

    /** The groups of those that read alike but for their ids, each of two or more. */
    private static List<List<Integer>> alike(List<Candidate> candidates) {
        Map<List<Object>, List<Integer>> looks = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate one = candidates.get(i);
            List<Object> look = List.of(one.type(), one.title().toLowerCase(Locale.ROOT),
                    one.year() == null ? "" : one.year(), one.hint() == null ? "" : one.hint());
            looks.computeIfAbsent(look, _ -> new ArrayList<>()).add(i);
        }
        return looks.values().stream().filter(group -> group.size() > 1).toList();
    }

    /** The first words of a text in quotation marks; null without a text. */
    public static @Nullable String firstWords(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String[] words = text.strip().split("\\s+");
        return words.length <= WORDS ? "\"" + String.join(" ", words) + "\""
                : "\"" + String.join(" ", List.of(words).subList(0, WORDS)) + " …\"";
    }
}
