package dev.traktmcp.tools.request.standing;

import dev.traktmcp.failure.Failure.BadArguments;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to say of a word that is no condition, in the person's own spelling. */
final class UnknownTerm {
    private static final Pattern ON_A_LIST =
            Pattern.compile("(?:(?:is |are )?(?:not |isn['’]t |aren['’]t )?(?:yet )?(?:on|in) )(?:the |my )?(.+)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern FORMAT = Pattern.compile(
            "(?i)\\b(?:4k|uhd|blu-?rays?|(?:hd ?)?dvds?|dis[ck]s?|vhs|digital(?:ly)?|1080p|720p|hdr\\w*|atmos)\\b");

    private UnknownTerm() {}

    /** @param said the term alone, as it was said */
    static RuntimeException of(String said) {
        String term = said.strip();
        Matcher list = ON_A_LIST.matcher(term);
        if (list.matches() && !FORMAT.matcher(term).find()) {
            return wrong("knows no list but the watchlist, so not \"" + term + "\": get_list with list \""
                    + list.group(1) + "\" shows what is on it, also with such a condition; give the ids of those"
                    + " titles as items");
        }
        if (FORMAT.matcher(term).find()) {
            throw wrong("does not know in which format a title is owned, so not \"" + term + "\": get_collection with"
                    + " format shows which these are; give their ids as items");
        }
        return wrong(term.toLowerCase(Locale.ROOT).contains("stream")
                ? "does not know where a title streams, so not \"" + term
                        + "\": get_details with where_to_watch says it"
                : "takes seen, unseen, begun, in progress, rated, unrated, rated 8 or more, on watchlist, not on"
                        + " watchlist, collected and not collected, movies, shows, longer than 120 minutes, before"
                        + " 1990, several with a comma or \"or\", not \""
                        + term + "\"");
    }

    private static RuntimeException wrong(String what) {
        return new BadArguments("only_if", what).raise();
    }
}
