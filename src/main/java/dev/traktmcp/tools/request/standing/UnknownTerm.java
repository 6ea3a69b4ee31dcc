package dev.traktmcp.tools.request.standing;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.language.Regions;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to say of a word that is no condition, in the person's own spelling. */
final class UnknownTerm {
    private static final Pattern ON_A_LIST =
            Pattern.compile("(?:(?:is |are )?(?:not |isn['’]t |aren['’]t )?(?:yet )?(?:on|in) )(?:the |my )?(.+)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern AROUND = Pattern.compile(
            "(?i)^(?:not )?(?:in )?(?:an? )?|[ -](?:languages?|spoken|films?|movies?|(?:tv )?(?:shows?|series)|ones"
                    + "|titles?)\\b");
    /** When the person did something, which a year alone does not tell from when a title came out. */
    private static final Pattern DONE_THEN = Pattern.compile("(?<!un)(?<!not )\\b(?:seen|watched|viewed|finished|begun"
            + "|started|rated|collected|owned|bought|listed|added|saved) (?:(?:in|on|during|[<>]=?|=) )+"
            + "(?:18|19|20)\\d\\d\\b.*");

    private UnknownTerm() {}

    /** @param signs a term that may say when something was done */
    static void refuseTimes(String signs, String said) {
        if (DONE_THEN.matcher(signs).lookingAt()) {
            throw wrong("does not know when something was done, so not \"" + said.strip() + "\": get_history and"
                    + " get_ratings show that; of when a title came out it takes \"released in 1999\"");
        }
    }

    /** @param said the term alone, as it was said */
    static RuntimeException of(String said) {
        String term = said.strip();
        Optional<String> languages = Regions.instead(AROUND.matcher(term).replaceAll(""));
        if (languages.isPresent()) {
            return wrong("does not know \"" + term + "\" as one language: give those that are meant, such as "
                    + languages.get() + ", or \"not in English\"");
        }
        Matcher list = ON_A_LIST.matcher(term);
        if (list.matches()) {
            return wrong("knows no list but the watchlist, so not \"" + term + "\": get_list with list \""
                    + list.group(1) + "\" shows what is on it, also with such a condition; give the ids of those"
                    + " titles as items");
        }
        return wrong(term.toLowerCase(Locale.ROOT).contains("stream")
                ? "does not know where a title streams, so not \"" + term
                        + "\": get_details with where_to_watch says it"
                : "takes seen, unseen, begun, in progress, rated, unrated, rated 8 or more, on watchlist, not on"
                        + " watchlist, collected and not collected, movies, shows, longer than 120 minutes, before"
                        + " 1990, in French, from Japan, on DVD, at most 3 seasons, several with a comma or \"or\", not"
                        + " \""
                        + term + "\"");
    }

    private static RuntimeException wrong(String what) {
        return new BadArguments("only_if", what).raise();
    }
}
