package dev.traktmcp.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a shell or an assistant's configuration should have replaced and did not: placeholders and quotes. */
final class LeftOver {
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\$\\{[^}]*}|\\$\\([^)]*\\)|\\{\\{[^}]*}}|^\\$[A-Z_][A-Z0-9_]*$|^%\\w+%$|^<[^>]*>$");
    /** What stands in a variable where a person left a field of a bundle's settings empty. */
    private static final Pattern EMPTY_FIELD = Pattern.compile("\\$\\{user_config\\.\\w+}|undefined|null");

    private static final String QUOTES = "\"'\u201c\u201d\u2018\u2019";

    private LeftOver() {}

    /** Whether a variable holds nothing but the name of a field that was left empty. */
    static boolean isEmptyField(String value) {
        return EMPTY_FIELD.matcher(value).matches();
    }

    /**
     * Returns the value as it is.
     *
     * @param name what the person set, a variable or a flag
     * @throws UnusableSetting where something is left over; it repeats nothing else, as the value may be a secret
     */
    static String none(String name, String value) {
        Matcher placeholder = PLACEHOLDER.matcher(value);
        if (placeholder.find()) {
            throw new UnusableSetting(name + " still holds the placeholder " + placeholder.group()
                    + ": put the value there, or leave the setting out");
        }
        if (!value.isEmpty() && (isQuote(value.charAt(0)) || isQuote(value.charAt(value.length() - 1)))) {
            throw new UnusableSetting(name + " holds quotes: write the value without them");
        }
        return value;
    }

    private static boolean isQuote(char character) {
        return QUOTES.indexOf(character) >= 0;
    }
}
