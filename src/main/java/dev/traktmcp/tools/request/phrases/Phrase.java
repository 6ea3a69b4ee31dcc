package dev.traktmcp.tools.request.phrases;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.tools.request.formats.FormatTerms;
import dev.traktmcp.tools.request.standing.OnlyIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Titles named together in English: by the list that they are on, by how they are rated, and by more that is so of
 * them. "Unseen films on Oscars", "all films on my watchlist under 100 minutes", "the shows I rated 8 or more".
 *
 * @param what the noun, such as "films"; null where there is none
 * @param place a list, and what may follow it; null where they are what the person rated so
 * @param condition what else is said of them, as {@link OnlyIf} reads it; empty where nothing is
 */
public record Phrase(@Nullable String what, @Nullable String place, String condition) {
    private static final String NOUN = "films?|movies?|(?:tv )?shows?|(?:tv )?series|episodes?|titles?";
    /** "All in the Family" is a title, so "in" is of a list only where it is the person's. */
    private static final Pattern PLACE = Pattern.compile("\\b(?:on|from) (?=\\S)|\\b(?:in|of) (?=(?:my|our) |[\"“„'])");
    private static final Pattern ID = Pattern.compile("\\[?list:\\S+");
    private static final Pattern NAMED_FIRST = Pattern.compile("((?:(?:all|of|the|my|our) )*)((?:.* )?)"
            + "(watch ?list|collection|favou?rites?)(?:ed)? ((?:" + NOUN + ")\\b.*)");
    private static final Pattern OWNED = Pattern.compile("(.*?)(?: that| which)? (?:i|we)(?:['’]ve| have)?(?: got)?"
            + " (?:own|owned|bought|collected)\\b(.*)");
    /** "My DVDs", "all my Blu-ray films". */
    private static final Pattern COPIES =
            Pattern.compile("(?:(?:all|every|everything)(?: of)? )?(?:my|our) ((?:4k|uhd|hd|"
                    + "digital|[a-z]*dvd|blu[- ]?ray|vhs|laser ?disc|vcd|betamax|3d)[a-z0-9 -]*?)"
                    + "(?: (?:copies|dis[ck]s|collection|tapes)| (films?|movies?|shows?|series|titles?))?");
    /** When something was done, which is not known here: "films I bought before 2025". */
    static final Pattern WHEN = Pattern.compile("(?:.*\\s)?(?:in|before|after|since|during|until|till|between"
            + "|around|this|last) (?:the )?(?:\\d{4}\\b|\\d0s|year|month|week|january|february|march|april|may"
            + "|june|july|august|september|october|november|december|spring|summer|autumn|winter).*");
    private static final Pattern DONE = Pattern.compile(".*\\b(?:put|got|added|saved)");
    private static final Pattern QUANTIFIER = Pattern.compile(
            "(?:(?:what(?:ever)?|everything|anything|all|every|each|any|of|the|my|our|those|these)(?:['’]s| |$))+");
    private static final Pattern EVERYTHING = Pattern.compile("\\b(?:what(?:ever)?|everything|anything|all)\\b");
    /** "Every film" are several. */
    private static final Pattern EACH = Pattern.compile("\\b(?:all|every|each|any)\\b");
    private static final Pattern RELATIVE = Pattern.compile(
            "(?:^|,? )(?:that|which)?(?: ?(?:i|we))?(?:['’]ve| ?have)?(?: ?(?:is|are|['’]s|put|got))?$");
    private static final Pattern WHAT = Pattern.compile("(.*?)\\b(" + NOUN + ")\\b(.*)");

    /** "Mini-series" and "talk shows" are genres, too. */
    private static final Pattern OF_A_GENRE = Pattern.compile("\\b(?:mini|limited|talk|game|quiz)[- ]$");

    /** Words that belong to what follows them. */
    private static final Pattern UNFINISHED = Pattern.compile("(?i)(?:^|[ ,])(?:that|which|i|we|i['’]ve|have|has|not"
            + "|with|made|spoken|what|except|without|(?:that|which|what)['’]s"
            + "|never|is|are|haven['’]t|and|or|but|than|at|least|most|more|less|between|from|to|the|my|on|in|no|rated"
            + "|released|longer|shorter|older|newer|better|worse)$");

    /** As which it can be read, the likeliest first; none where it is no such phrase. */
    public static List<Phrase> of(String said) {
        String text = said.strip();
        String words = text.toLowerCase(Locale.ROOT);
        if (ID.matcher(words).matches()) {
            return List.of(new Phrase(null, text, ""));
        }
        List<Phrase> phrases = new ArrayList<>();
        Matcher place = PLACE.matcher(words);
        while (place.find()) {
            String name = text.substring(place.end());
            String before = words.substring(0, place.start()).strip();
            if (!DONE.matcher(before).matches() || !WHEN.matcher(words).matches()) {
                head(before).map(head -> new Phrase(head.what, name, head.condition)).ifPresent(phrases::add);
            }
        }
        Matcher first = NAMED_FIRST.matcher(words);
        if (first.matches()) {
            head("all " + first.group(2) + first.group(4))
                    .map(head -> new Phrase(head.what, first.group(3).replace(" ", ""), head.condition))
                    .ifPresent(phrases::add);
        }
        Matcher copies = COPIES.matcher(words);
        if (copies.matches() && !FormatTerms.spoken(copies.group(1)).isEmpty()) {
            phrases.add(new Phrase(copies.group(2), "collection", "on " + copies.group(1)));
        }
        Matcher owned = OWNED.matcher(words);
        if (owned.matches() && !WHEN.matcher(owned.group(2)).matches()) {
            head(owned.group(1)).map(head -> new Phrase(head.what, "collection" + owned.group(2), head.condition))
                    .ifPresent(phrases::add);
        }
        return phrases;
    }

    /** What is named by the person's ratings alone; empty where it is no such phrase. */
    public static Optional<Phrase> rated(String said) {
        return RatedPhrase.of(said).flatMap(RatedPhrase::plain);
    }

    /** What stands before "on a list"; empty where that names no titles. */
    static Optional<Phrase> head(String words) {
        Matcher quantifier = QUANTIFIER.matcher(words);
        boolean quantified = quantifier.lookingAt();
        boolean everything = quantified && EVERYTHING.matcher(quantifier.group()).find();
        String rest = quantified ? words.substring(quantifier.end()) : words;
        Matcher what = WHAT.matcher(RELATIVE.matcher(rest).replaceFirst(""));
        boolean noun = what.matches();
        boolean genre = noun && OF_A_GENRE.matcher(what.group(1)).find();
        String condition = (noun ? what.group(1) + (genre ? what.group(2) : "") + " " + what.group(3)
                : RELATIVE.matcher(rest).replaceFirst(""))
                .strip().replaceAll(" +", " ");
        return (noun || everything) && isCondition(condition)
                ? Optional.of(new Phrase(!noun ? null : quantified && EACH.matcher(quantifier.group()).find()
                        ? what.group(2).replaceFirst("(?<!s)$", "s") : what.group(2), null, condition))
                : Optional.empty();
    }

    /** Whether words are none, or a condition. */
    public static boolean isCondition(String said) {
        try {
            return said.isEmpty() || OnlyIf.of(said) != null;
        } catch (TraktException e) {
            if (e.failure() instanceof BadArguments) {
                return false;
            }
            throw e;
        }
    }

    /** The same on a shorter place, followed by more that must be so; the longest place first. */
    public List<Phrase> divided() {
        List<Phrase> divided = new ArrayList<>();
        for (String name : beginnings()) {
            String more = Objects.requireNonNull(place).substring(name.length()).strip()
                    .replaceFirst("^(?:[,;] ?)?(?:(?:and|but) )?", "");
            if (!UNFINISHED.matcher(name).find() && isCondition(more)) {
                divided.add(new Phrase(what, name, condition.isEmpty() ? more : condition + ", " + more));
            }
        }
        return divided;
    }

    /** The shorter places, the longest first, whatever follows them. */
    public List<String> beginnings() {
        List<String> names = new ArrayList<>();
        String whole = Objects.requireNonNullElse(place, "");
        for (int at = whole.lastIndexOf(' '); at > 0; at = whole.lastIndexOf(' ', at - 1)) {
            names.add(whole.substring(0, at).strip().replaceFirst("[,;]$", ""));
        }
        return names;
    }
}
