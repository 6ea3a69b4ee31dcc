package dev.traktmcp.tools.request.rating;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.tools.request.amounts.Amount;
import dev.traktmcp.tools.request.amounts.NumberWords;
import dev.traktmcp.tools.request.phrases.RatedPhrase;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A title with the rating that it is to have: "Heat (1995): 9", "Arrival, 8/10", "Dark S01E02 | 7", "Heat 4 stars",
 * "Heat, rated nine". What is surely a rating may stand before a time, too: "Heat (9/10) last night".
 *
 * @param rating 1 to 10; null where none is said
 */
record RatedEntry(String title, @Nullable Integer rating) {
    private static final String BETWEEN = "[\\s,;:|=→(\\[–—-]";
    private static final String APART = "(.+?)" + BETWEEN + "*" + BETWEEN;
    private static final String NUMBER = "(\\d{1,2}(?:[.,]\\d)?)";
    /** In words, too; with what makes sure that no other number is meant. */
    private static final String ANY_NUMBER = "(\\d{1,2}(?:[.,]\\d| ?½| and a half)?|" + NumberWords.toTen()
            + "(?: and a half)?)";
    private static final String OF = "(?: ?/ ?| (?:out of|of|von|sur|de|su|van) )";
    private static final String TEN = "(?:" + OF + "(?:10|ten)| points?)";
    private static final String FIVE = "(?:" + OF + "(?:5|five)(?: stars?)?"
            + "|[ -]?(?:stars?|★|Sternen?|étoiles?|estrellas?|stell[ae]|estrelas?|sterren|ster))";
    /** The words before a rating in seven languages, the longer before the shorter. */
    private static final String RATED = "(?:" + String.join("|",
            "(?:and )?(?:I(?:'d|'ll)? )?(?:rated?|score[ds]?|rating|g[ai]ve|giving|gets?)(?: it)?(?: as| of| with)?",
            "with", "bewertet mit", "Bewertung", "Note", "mit", "ich gebe(?: ihm| ihr)?", "bekommt",
            "notée?", "avec", "je lui donne", "puntuaci[oó]n", "calificaci[oó]n", "nota", "con", "le doy",
            "voto", "gli do", "le do", "avaliaç[aã]o", "com", "dou", "cijfer", "beoordeling", "met",
            "ik geef(?: hem| het)?") + ")(?: an?| the| eine?r?| une?| uno?| uma?| een)?:? ";
    private static final Pattern OF_TEN = said("(?:" + RATED + ")?" + ANY_NUMBER + TEN);
    private static final Pattern OF_FIVE = said("(?:" + RATED + ")?" + ANY_NUMBER + FIVE);
    private static final Pattern WORDED = said(RATED + ANY_NUMBER);
    private static final Pattern DRAWN = Pattern.compile("(.+?)[\\s,;:|=→–—(\\[-]*(★{1,5})☆{0,4}[)\\]]?");
    /** Behind a number a dash or a comma goes on counting episodes, and a colon without a space is that of a clock. */
    private static final Pattern MARKED = Pattern.compile(
            "(.+?)(?:\\s*[|=→]\\s*|(?<!\\d):\\s*|:\\s+|(?<![\\d\\s])(?:\\s+[–—-]\\s+|\\s*,\\s*))" + NUMBER);
    /** A rating that no other number can be taken for, with more behind it. */
    private static final Pattern WITHIN = Pattern.compile(
            "(?<before>.+?(?:" + BETWEEN + "(?:" + ANY_NUMBER + "(?:" + TEN + "|" + FIVE
                    + ")|" + RATED + ANY_NUMBER + ")|★{1,5}☆{0,4})[)\\]]?)[\\s,;|]+(?<behind>\\p{L}.*)",
            Pattern.CASE_INSENSITIVE);
    /** Behind a phrase for several titles, whose own numbers say which these are. */
    private static final Pattern OF_ALL = Pattern.compile("(?<those>.+)(?:\\s*[:|=→]\\s*|\\s*,\\s*(?=(?:and )?(?:rate"
            + "|give|score)\\b))(?:(?:and )?(?:rate|give|score)(?: (?:it|them|those|these|each|all)(?: of (?:them|those"
            + "|these))?)?(?: an?| as| with)?\\s)?(?<rating>.+)", Pattern.CASE_INSENSITIVE);
    private static final int TENTHS = 10;

    /** @param argument names what was said, where its rating is none */
    static RatedEntry of(String said, String argument) {
        String entry = said.strip();
        if (RatedPhrase.is(entry)) {
            return ofAll(entry, argument);
        }
        RatedEntry last = atTheEnd(entry, argument);
        if (last.rating() != null) {
            return last;
        }
        Matcher within = WITHIN.matcher(entry);
        RatedEntry before = within.matches() ? atTheEnd(within.group("before"), argument) : last;
        return before.rating() == null ? last
                : new RatedEntry(before.title() + " " + within.group("behind"), before.rating());
    }

    private static RatedEntry ofAll(String phrase, String argument) {
        Matcher all = OF_ALL.matcher(phrase);
        RatedEntry rated = all.matches() ? atTheEnd("x: " + all.group("rating"), argument) : new RatedEntry("", null);
        return rated.rating() != null && rated.title().equals("x")
                ? new RatedEntry(all.group("those").strip(), rated.rating()) : new RatedEntry(phrase, null);
    }

    private static RatedEntry atTheEnd(String entry, String argument) {
        Matcher drawn = DRAWN.matcher(entry);
        if (drawn.matches()) {
            return new RatedEntry(drawn.group(1), 2 * drawn.group(2).length());
        }
        for (Pattern scaled : List.of(OF_TEN, OF_FIVE, WORDED)) {
            Matcher found = scaled.matcher(entry);
            if (found.matches()) {
                return new RatedEntry(found.group(1).strip(),
                        points(found.group(2), scaled == OF_FIVE ? 2 : 1, argument));
            }
        }
        Matcher marked = MARKED.matcher(entry);
        return marked.matches() && isPoints(tenths(marked.group(2)))
                ? new RatedEntry(marked.group(1).strip(), points(marked.group(2), 1, argument))
                : new RatedEntry(entry, null);
    }

    private static Pattern said(String rating) {
        return Pattern.compile(APART + rating + "[)\\]]?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static int points(String number, int times, String argument) {
        int tenths = times * tenths(number);
        if (!isPoints(tenths) || tenths % TENTHS != 0) {
            throw new BadArguments(argument, "ends in " + number + (times == 1 ? "" : " of 5")
                    + ": a rating is a whole number from 1 to 10, or half of that in stars").raise();
        }
        return tenths / TENTHS;
    }

    /** Any other number belongs to the title, where nothing says that it is a rating. */
    private static boolean isPoints(int tenths) {
        return tenths >= TENTHS && tenths <= Amount.BEST * TENTHS;
    }

    private static int tenths(String number) {
        String[] parts = NumberWords.inDigits(number.toLowerCase(Locale.ROOT)).split("[.,]");
        return Integer.parseInt(parts[0]) * TENTHS + (parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
    }
}
