package dev.traktmcp.titles.lists;

import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.reference.Id;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How somebody refers to a list, before any lookup.
 *
 * @param user the owner in an address, else null
 * @param id a Trakt id or, with a user, a slug; {@code :favorites} for what everybody has, {@code smart-list:12} for
 *     a smart list; null for a name
 * @param name the name as it was said; null for an id
 */
record ListReference(@Nullable String user, @Nullable String id, @Nullable String name) {
    /** What the id of a list begins with that Trakt fills; kept in {@link #id()}. */
    static final String SMART = "smart-list:";

    private static final Pattern SMART_ID = Pattern.compile("\\[?" + SMART + "\\s*(\\d{1,18})]?");
    private static final Pattern TYPED = Pattern.compile("\\[?list:\\s*(\\d{1,18})]?");
    private static final Pattern EVERYBODYS =
            Pattern.compile("\\[?list:\\s*(?:([\\w-]+)/)?(favorites|watchlist)]?", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ADDRESS = Pattern.compile(
            "<?(?:https?://)?(?:www\\.|app\\.)?trakt\\.tv(?:/(?:users|profile)/([\\w-]+))?/lists/([\\w-]+)"
                    + "(?:[/?#].*)?>?",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern AROUND =
            Pattern.compile("^(?:my|the)\\s+(?=\\S)|(?<=\\S)\\s+list$", Pattern.CASE_INSENSITIVE);

    static ListReference parse(String said) {
        String text = said.strip().toLowerCase(Locale.ROOT);
        Matcher typed = TYPED.matcher(text);
        if (typed.matches()) {
            return new ListReference(null, typed.group(1), null);
        }
        Matcher smart = SMART_ID.matcher(text);
        if (smart.matches()) {
            return new ListReference(null, SMART + smart.group(1), null);
        }
        Matcher everybodys = EVERYBODYS.matcher(text);
        if (everybodys.matches()) {
            return new ListReference(everybodys.group(1), ":" + everybodys.group(2), null);
        }
        Matcher address = ADDRESS.matcher(text);
        return address.matches() && (address.group(1) != null || Id.isNumber(address.group(2)))
                ? new ListReference(address.group(1), address.group(2), null)
                : new ListReference(null, null, NormalizedName.tidy(said));
    }

    /** The name, where one was said. */
    String words() {
        return Objects.requireNonNull(name);
    }

    /** "Oscars" for "my Oscars list"; the name itself where nothing would be left. */
    String bareName() {
        return AROUND.matcher(words()).replaceAll("");
    }
}
