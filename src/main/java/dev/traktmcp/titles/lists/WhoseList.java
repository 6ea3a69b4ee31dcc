package dev.traktmcp.titles.lists;

import dev.traktmcp.titles.names.NormalizedName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list that was named with its owner: "Robin's Sand & Spice list", "Sand & Spice by robin".
 *
 * @param user as said
 * @param name without the owner
 */
record WhoseList(String user, String name) {
    private static final String USER = "([\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*)";
    private static final Pattern OF =
            Pattern.compile("(?:the )?" + USER + "(?:['’‘`´ʼ′][sS]|(?<=[sSxXzZ])['’ʼ])\\s+(.+)");
    private static final Pattern BY = Pattern.compile("(.+?),?\\s+by\\s+" + USER, Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("[\"“„«](.+)[\"”“»]");

    /** Empty where no owner is named. A list's own name may look alike, so look for that first. */
    static Optional<WhoseList> parse(String said) {
        String text = NormalizedName.tidy(said);
        Matcher of = OF.matcher(text);
        if (of.matches()) {
            return Optional.of(new WhoseList(of.group(1), unquoted(of.group(2))));
        }
        Matcher by = BY.matcher(text);
        return by.matches() ? Optional.of(new WhoseList(by.group(2), unquoted(by.group(1)))) : Optional.empty();
    }

    private static String unquoted(String name) {
        Matcher quoted = QUOTED.matcher(name);
        return quoted.matches() ? quoted.group(1) : name;
    }
}
