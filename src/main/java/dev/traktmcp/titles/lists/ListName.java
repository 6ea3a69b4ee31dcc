package dev.traktmcp.titles.lists;

import dev.traktmcp.titles.names.NormalizedName;
import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The name of a list in the form for exact comparison: only case, blanks, accents, emoji and a trailing "list" may
 * differ. Letters, words, numbers, their order and punctuation have to be the same.
 *
 * @param text visible characters, every run of blanks as one
 * @param letters the same in lower case without accents, emoji, and blanks that do not separate two numbers
 * @param emoji what {@code letters} leaves out, in order
 */
record ListName(String text, String letters, String emoji) {
    private static final Pattern LIST = Pattern.compile("(?<=\\S)\\s+list$", Pattern.CASE_INSENSITIVE);
    // In other alphabets an accent makes another letter.
    private static final Pattern ACCENT =
            Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}])\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern BLANK = Pattern.compile("(?<!\\p{N}) | (?!\\p{N})");
    private static final int KEYCAP = 0x20E3;
    private static final int LAST_ASCII = 0x7F;

    static ListName of(String name) {
        String text = NormalizedName.tidy(name);
        StringBuilder letters = new StringBuilder();
        StringBuilder emoji = new StringBuilder();
        text.codePoints().forEach(point -> (isEmoji(point) ? emoji : letters).appendCodePoint(point));
        return new ListName(text, letters(letters.toString()), emoji.toString().replaceAll("\\p{M}", ""));
    }

    /** How much the names differ, 0 for not at all; empty for different names. */
    OptionalInt distance(ListName other) {
        if (text.equals(other.text)) {
            return OptionalInt.of(0);
        }
        if (text.equalsIgnoreCase(other.text)) {
            return OptionalInt.of(1);
        }
        if (isSame(other)) {
            return OptionalInt.of(2);
        }
        return bare().isSame(other.bare()) ? OptionalInt.of(3) : OptionalInt.empty();
    }

    /** Different emoji distinguish two lists; if only one has emoji, they are decoration. */
    private boolean isSame(ListName other) {
        return letters.equals(other.letters)
                && (emoji.equals(other.emoji) || !letters.isEmpty() && (emoji.isEmpty() || other.emoji.isEmpty()));
    }

    /** "Oscars" for "Oscars list"; the name itself where nothing would be left. */
    private ListName bare() {
        return of(LIST.matcher(text).replaceAll(""));
    }

    private static String letters(String text) {
        String plain = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String written = Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)
                .replaceAll("[‘’ʼ]", "'").replaceAll("[“”„]", "\"").replaceAll("[‐‑–—]", "-")
                .replaceAll("[\\s\\p{Z}]+", " ").strip();
        return BLANK.matcher(written).replaceAll("");
    }

    /** Includes what occurs only with emoji: variation selectors, and the frame of a key. */
    private static boolean isEmoji(int point) {
        return point > LAST_ASCII && (Character.isEmoji(point) || Character.isExtendedPictographic(point)
                || point >= 0xFE00 && point <= 0xFE0F || point == KEYCAP);
    }
}
