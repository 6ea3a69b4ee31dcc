package dev.traktmcp.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words without what people leave out: capitals, accents, apostrophes, and hyphens between letters. */
public final class Plain {
    private Plain() {}

    public static List<String> words(String text) {
        return Arrays.stream(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .replaceAll("(?<=[a-z])[-'’.](?=[a-z])|['’]|(?<=[a-z])\\.", " ")
                .split("[\\s\\p{Z},;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
