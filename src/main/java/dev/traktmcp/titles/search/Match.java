package dev.traktmcp.titles.search;

import dev.traktmcp.titles.names.EditDistance;
import dev.traktmcp.titles.names.Initials;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.names.Numerals;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How well the words of a person match a name.
 *
 * @param rarity how many times rarer than the plain name, everything included; infinite for no match
 */
public record Match(MatchKind fit, double rarity) {
    static final Match NONE = new Match(MatchKind.NONE);
    static final Match HIDDEN = new Match(MatchKind.HIDDEN);

    // A name under which Trakt lists the title, but not its own.
    private static final double ANOTHER_NAME = 3;
    private static final double ARTICLE_ADDED = 4;
    private static final double ANOTHER_SLIP = 4;

    static final Match ALIAS = new Match(MatchKind.WRITTEN).alias();

    private static final Pattern PARTS = Pattern.compile("\\s*(?::|–|—|\\s-\\s|[()\\[\\]]|,\\s)\\s*");

    // "Tom Clancy's Jack Ryan", "DC's Legends of Tomorrow": an owner, then a name of its own.
    private static final Pattern LAST_DIGITS = Pattern.compile("\\d+$");
    private static final Pattern BRANDED = Pattern.compile("^(?:\\S+ )?\\S+['’]s (\\S+ .+)$");

    private Match(MatchKind fit) {
        this(fit, fit.rarity);
    }

    /** The match with a name that is not the title's own; with typing errors it is too unlikely. */
    Match alias() {
        return fit.isTheName() || fit == MatchKind.PART || fit == MatchKind.START || fit == MatchKind.SCATTERED
                ? new Match(fit, rarity * ANOTHER_NAME)
                : NONE;
    }

    Match better(Match other) {
        return rarity <= other.rarity ? this : other;
    }

    public static Match of(Interpretation reading, String name) {
        NormalizedName said = reading.folded();
        NormalizedName named = NormalizedName.of(name);
        if (said.sameWords(named)) {
            return new Match(reading.name().equalsIgnoreCase(name) ? MatchKind.SAME : MatchKind.WRITTEN);
        }
        if (said.samePlain(named)) {
            return new Match(MatchKind.SPELLED);
        }
        if (said.sameBare(named)) {
            return new Match(MatchKind.ARTICLE);
        }
        Stream<String> branded = BRANDED.matcher(name).results().map(found -> found.group(1));
        return partly(said, named, Stream.concat(PARTS.splitAsStream(name), branded).map(NormalizedName::of).toList());
    }

    private static Match partly(NormalizedName said, NormalizedName named, List<NormalizedName> parts) {
        int slips = slips(said, named);
        if (slips > 0) {
            return new Match(MatchKind.TYPO, MatchKind.TYPO.rarity * Math.pow(ANOTHER_SLIP, slips - 1.0));
        }
        MatchKind fit = parts.stream().anyMatch(said::sameBare) ? MatchKind.PART : worded(said, named);
        if (fit.rarity > MatchKind.TYPO_IN_PART.rarity && parts.stream().anyMatch(part -> slips(said, part) == 1)) {
            fit = MatchKind.TYPO_IN_PART;
        }
        boolean added = said.hasArticle() && Collections.indexOfSubList(named.plain(), said.plain()) < 0;
        return new Match(fit, fit.rarity * (added ? ARTICLE_ADDED : 1));
    }

    private static MatchKind worded(NormalizedName said, NormalizedName named) {
        List<String> words = said.bare();
        List<String> all = named.bare();
        int at = Collections.indexOfSubList(all, words);
        if (at >= 0) {
            return at == 0 ? MatchKind.START : MatchKind.INSIDE;
        }
        if (Initials.match(words, named.plain())) {
            return MatchKind.INITIALS;
        }
        if (words.size() > 1 && all.containsAll(words)) {
            return MatchKind.SCATTERED;
        }
        return words.size() > 1 && mistypedInside(words, all) ? MatchKind.TYPO_INSIDE : MatchKind.NONE;
    }

    // Nobody mistypes numbers: "Alien 3" is not "Aliens".
    private static int slips(NormalizedName said, NormalizedName named) {
        if (!numbers(said).equals(numbers(named))) {
            return 0;
        }
        int bare = slips(NormalizedName.joined(said.bare()), NormalizedName.joined(named.bare()));
        return bare > 0 ? bare : slips(NormalizedName.joined(said.plain()), NormalizedName.joined(named.plain()));
    }

    // A word that is only the beginning of a name is unfinished, not mistyped.
    private static int slips(String said, String named) {
        boolean unfinished = named.startsWith(said) && named.length() > said.length() + 1;
        return unfinished ? 0 : EditDistance.slips(said, named);
    }

    private static boolean mistypedInside(List<String> words, List<String> all) {
        return IntStream.rangeClosed(0, all.size() - words.size()).anyMatch(start -> IntStream.range(0, words.size())
                .allMatch(i -> alike(words.get(i), all.get(start + i))));
    }

    private static boolean alike(String one, String other) {
        return one.equals(other) || number(one).isEmpty() && number(other).isEmpty()
                && EditDistance.alike(one, other);
    }

    private static List<String> numbers(NormalizedName folded) {
        return folded.bare().stream().map(Match::number).filter(number -> !number.isEmpty()).sorted().toList();
    }

    /** The number that a word is or ends with, as in "Alien³"; empty where there is none. */
    private static String number(String word) {
        Matcher last = LAST_DIGITS.matcher(word);
        return Numerals.isNumber(word) ? word : last.find() ? last.group() : "";
    }
}
