package dev.traktmcp.simulator.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as the index sees it: words without case, diacritics and punctuation. */
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`´]");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (String word : NOT_WORDS.split(fold(text))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** One string that is the same for titles that read the same. */
    static String folded(String text) {
        return String.join(" ", of(text));
    }

    private static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String composed = Normalizer.normalize(plain, Normalizer.Form.NFC);
        return APOSTROPHES.matcher(composed.toLowerCase(Locale.ROOT).replace("ß", "ss").replace("ø", "o")
                .replace("æ", "ae").replace("ł", "l")).replaceAll("");
    }
}
