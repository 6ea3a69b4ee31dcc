package dev.traktmcp.failure;

import dev.traktmcp.failure.Failure.TitleNotFound;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What to say where a phrase stands for several titles, and a tool that takes titles has found none of that name. */
public final class SaidTogether {
    private static final String THOSE = "^(?:what(?:ever)?\\b|everything\\b|anything\\b|(?:.* )?(?:films?|movies?"
            + "|shows?|series|episodes?|titles?|things?|all)\\b).*";
    private static final String I_HAVE = "\\b(?:i|we)(?:['’]ve| have|['’]d| had)?(?: (?:not|never|haven['’]t|just))* ";
    private static final Pattern RATED = Pattern.compile(THOSE + I_HAVE + "(?:rated|gave|given|scored)\\b.*");
    /** Words for when something was done, behind what was done. */
    private static final Pattern WHEN = Pattern.compile("\\b(?:rated|gave|given|scored)\\b.*\\b(?:today|yesterday"
            + "|(?:in|since|before|after|during|this|last|past|on) (?:(?:the|last|past) )?(?:\\d{4}\\b|\\p{L}+day\\b"
            + "|years?\\b|months?\\b|weeks?\\b|\\d+ (?:days|weeks|months|years)\\b|spring|summer|autumn|winter"
            + "|jan|feb|mar|apr|may\\b|june?\\b|july?\\b|aug|sep|oct|nov|dec))");
    private static final Pattern SEEN = Pattern.compile(THOSE + I_HAVE + "(?:watched|saw|seen|finished)\\b.*");
    private static final Pattern OWNED =
            Pattern.compile(THOSE + I_HAVE + "(?:own|collected)\\b.*|.*\\bmy collection\\b.*");
    private static final Pattern WATCHLIST = Pattern.compile("(?:.* )?watch ?list\\b.*");
    private static final Pattern LISTED = Pattern.compile(THOSE + "\\b(?:on|from) \\S.*|" + THOSE + "\\bin my .*");

    private static final Pattern FRANCHISE =
            Pattern.compile("(?:all|every|each)(?: of)?(?: the| my)? .+ (?:films?|movies?"
                    + "|shows?|series)|(?:the )?(?!the ).+ franchise");

    private SaidTogether() {}

    /** {@code get_ratings with rating and rating_to shows}; empty where it reads like a title. */
    private static Optional<String> shownBy(String said) {
        String words = said.strip().toLowerCase(Locale.ROOT);
        return RATED.matcher(words).matches() ? Optional.of("get_ratings with "
                + (WHEN.matcher(words).find() ? "start_date" : "rating and rating_to") + " shows")
                : WATCHLIST.matcher(words).matches() ? Optional.of("get_watchlist with only_if shows")
                : OWNED.matcher(words).matches() ? Optional.of("get_collection with only_if shows")
                : LISTED.matcher(words).matches() ? Optional.of("get_list with that list and only_if shows")
                : SEEN.matcher(words).matches() ? Optional.of("get_history with start_date and end_date shows")
                : FRANCHISE.matcher(words).matches() ? Optional.of("search with the name alone shows")
                : Optional.empty();
    }

    /** Whether words that are no title may stand for several. */
    public static boolean is(String said) {
        return shownBy(said).isPresent();
    }

    /** What is wrong, behind the words themselves; empty where they read like a title. */
    public static String wrong(String said) {
        return is(said) ? "it reads like a phrase for several titles, which is not understood here" : "";
    }

    /** What to do about the first of these that is such a phrase, as a sentence; empty where none is. */
    public static Optional<String> next(Stream<Failure> failures) {
        return failures.flatMap(failure -> failure instanceof TitleNotFound(var said, _) ? shownBy(said).stream()
                : Stream.empty()).findFirst()
                .map(shows -> shows + " which these are; call again with those that are meant.");
    }
}
