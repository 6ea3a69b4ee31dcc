package dev.traktmcp.titles.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers in any spelling: {@code 2}, {@code II}, {@code two}, {@code twenty-one}. */
public final class Numerals {
    private static final List<String> UNITS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
    private static final List<String> ORDINALS = List.of(
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    // Words that begin a year: "nineteen eighty-four".
    private static final Set<String> TEENS = Set.of("sixteen", "seventeen", "eighteen", "nineteen");
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80,
            "ninety", 90);
    // No title counts further, and L, C, D and M are more often letters than numbers.
    private static final Pattern ROMAN = Pattern.compile("(x{0,3})(ix|iv|v?i{0,3})");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private Numerals() {}

    /** The words with numbers in digits; "twenty one" and "nineteen eighty four" become one word. */
    static List<String> inDigits(List<String> words) {
        List<String> digits = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Integer tens = TENS.get(words.get(i));
            int unit = i + 1 < words.size() ? UNITS.indexOf(words.get(i + 1)) : -1;
            boolean century = !digits.isEmpty() && i > 0 && TEENS.contains(words.get(i - 1));
            OptionalInt value = valueOf(words.get(i));
            if (tens != null && unit >= 1 && unit <= 9) {
                value = OptionalInt.of(tens + unit);
                i++;
            }
            String digit = value.isPresent() ? String.valueOf(value.getAsInt()) : words.get(i);
            digits.add(tens != null && century ? digits.removeLast() + digit : digit);
        }
        return List.copyOf(digits);
    }

    /** The value of one lower-case word; empty where it is not a number. */
    public static OptionalInt valueOf(String word) {
        if (DIGITS.matcher(word).matches()) {
            return OptionalInt.of(Integer.parseInt(word));
        }
        if (UNITS.contains(word)) {
            return OptionalInt.of(UNITS.indexOf(word));
        }
        if (TENS.containsKey(word)) {
            return OptionalInt.of(TENS.get(word));
        }
        return roman(word);
    }

    /** The value of an ordinal such as "2nd" or "second"; empty for any other word. */
    public static OptionalInt ofOrdinal(String word) {
        if (ORDINALS.contains(word)) {
            return OptionalInt.of(ORDINALS.indexOf(word) + 1);
        }
        return word.matches("\\d{1,2}(?:st|nd|rd|th)")
                ? OptionalInt.of(Integer.parseInt(word.substring(0, word.length() - 2)))
                : OptionalInt.empty();
    }

    public static boolean isNumber(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static OptionalInt roman(String word) {
        var roman = ROMAN.matcher(word);
        if (word.isEmpty() || !roman.matches()) {
            return OptionalInt.empty();
        }
        String ones = roman.group(2);
        int value = 10 * roman.group(1).length()
                + switch (ones) {
                    case "ix" -> 9;
                    case "iv" -> 4;
                    default -> ones.startsWith("v") ? 4 + ones.length() : ones.length();
                };
        return OptionalInt.of(value);
    }
}
