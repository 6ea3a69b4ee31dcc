package dev.traktmcp.tools.request.standing;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.language.Regions;
import dev.traktmcp.titles.names.EditDistance;
import dev.traktmcp.titles.names.EverydayNames;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.narrowing.Genres;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
            + "|started|rated|collected|owned|bought|listed|added|saved|ended"
            + "|cancelled|canceled) (?:(?:in|on|during|[<>]=?|=) )+"
            + "(?:18|19|20)\\d\\d\\b.*");

    private static final String NOT_CLEAR = "does not surely understand \"%s\": ";
    private static final int SHORT = 3;
    private static final List<String> WORDS = Stream.concat(Stream.of("seen", "unseen", "watched", "unwatched", "begun",
            "started", "unfinished", "rated", "unrated", "watchlist", "collected", "owned", "ended", "cancelled",
            "running",
            "returning", "movies", "shows", "minutes", "seasons", "episodes", "released"),
            Genres.ALL.stream().map(EverydayNames::genre).sorted()).toList();
    /** By words of a kind that it does not know, what it takes instead. */
    private static final Map<Pattern, String> HINTS = new LinkedHashMap<>();

    static {
        hint("starring|directed|\\bactor|\\bactress|\\b(?:with|by) \\p{L}+ \\p{L}+$",
                " as it knows no people: get_person"
                        + " lists what somebody made or plays in");
        hint("\\b(?:good|great|best|bad|worst|better|popular|acclaimed|favou?rites?)\\b",
                "; of the person's own ratings it"
                        + " takes \"rated 8 or more\"");
        hint("\\blong(?:est)?\\b|\\bquick\\b|\\blength\\b",
                "; of lengths it takes \"longer than 150 minutes\" and \"under"
                        + " 90 minutes\"");
        hint("\\b(?:new|newest|recent|latest|old|oldest|classics?|modern|vintage|decade|century|months?|weeks?|today"
                + "|last"
                + " year)\\b",
                "; of years it takes \"released this year\", \"before 1990\" and \"older than 30 years\"");
        hint("\\b(?:finale|premiere|renewed|airs?|aired|upcoming|released|unreleased)\\b",
                "; of shows it takes \"ended\","
                        + " \"still running\" and \"cancelled\"");
        hint("\\b(?:subtitle[sd]?|dubbed|language|spoken)\\b", "; of languages it takes the original one, such as \"in"
                + " French\"");
        hint("\\b(?:tape|copy|copies|resolution|quality|sound|audio|vinyl)\\b",
                "; of copies it takes \"on DVD\", \"on 4K"
                        + " Blu-ray\", \"on disc\" and \"digital\"");
    }

    private static void hint(String words, String instead) {
        HINTS.put(Pattern.compile(words), instead);
    }

    private static final Pattern STREAMED =
            Pattern.compile("(?i)stream|netflix|prime video|disney\\+|\\bhulu|\\bhbo\\b");

    private static final Pattern EXCEPTION = Pattern.compile("(?i)(?:(?:all|everything|anything) )?(?:except(?:ing)?"
            + "|excluding|other than|apart from|aside from|leaving out|not including|but)(?: for)? (.+)");

    private UnknownTerm() {}

    /** @param signs a term that may say when something was done */
    static void refuseTimes(String signs, String said) {
        if (DONE_THEN.matcher(signs).find()) {
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
        if (STREAMED.matcher(term).find()) {
            return wrong("does not know where a title streams, so not \"" + term
                    + "\": get_details with where_to_watch says it");
        }
        Matcher exception = EXCEPTION.matcher(term);
        if (exception.matches()) {
            return wrong("takes no titles, so not \"" + term + "\": an exception goes to the titles, as in items"
                    + " [\"everything on my watchlist except " + exception.group(1) + "\"], and the rest stays here");
        }
        Matcher list = ON_A_LIST.matcher(term);
        if (list.matches()) {
            return wrong("knows no list but the watchlist, so not \"" + term + "\": get_list with list \""
                    + list.group(1) + "\" shows what is on it, also with such a condition; give the ids of those"
                    + " titles as items");
        }
        String plain = term.toLowerCase(Locale.ROOT);
        List<String> narrow = Genres.read(AROUND.matcher(plain).replaceAll(""));
        if (plain.matches(".*\\bshort\\b.*")) {
            return wrong(NOT_CLEAR.formatted(term) + "say how short, such as \"under 40 minutes\"");
        }
        return narrow.isEmpty() ? wrong("does not know \"" + term + "\"" + near(plain))
                : wrong(NOT_CLEAR.formatted(term) + "it takes \""
                        + ReplyText.either(narrow.stream().map(EverydayNames::genre).toList()) + "\" of any kind");
    }

    /** What of the same kind it takes. */
    private static String near(String term) {
        return HINTS.entrySet().stream().filter(hint -> hint.getKey().matcher(term).find()).findFirst()
                .map(Map.Entry::getValue)
                .or(() -> Stream.of(term.split("[^\\p{L}]+")).flatMap(word -> WORDS.stream()
                        .filter(known -> word.length() > SHORT && EditDistance.alike(word, known))).findFirst()
                        .map(known -> "; the nearest is \"" + known + "\""))
                .orElse("; it takes what the person did (seen, rated 8 or more, on watchlist, collected), genre,"
                        + " country,"
                        + " language, year, length, seasons, format of a copy, ended, joined with a comma or \"or\"");
    }

    private static RuntimeException wrong(String what) {
        return new BadArguments("only_if", what).raise();
    }
}
