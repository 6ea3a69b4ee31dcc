package dev.traktmcp.titles.search;

import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.names.Numerals;
import java.util.List;

/**
 * What is too little to mean a title by a part of its name, or by likeness to it: a number, a letter or two. Such a word
 * means a title only where that is all of the name.
 */
enum Scrap {
    /** Words enough for a name to be known by some of them. */
    NONE(MatchKind.HIDDEN, true),
    /** A number in words or with three digits and more: "seven", "1984". */
    NUMBER(MatchKind.SPELLED, true),
    /** Two letters, or pieces of such: "It", "E.T.". */
    LETTERS(MatchKind.WRITTEN, true),
    /** "X": letters are marks in too many other names. */
    LETTER(MatchKind.WRITTEN, false),
    /** "1", "24": more likely the place in a list than a name. */
    DIGITS(MatchKind.WRITTEN, false);

    private static final int SHORT = 2;

    private final MatchKind loosest;
    private final boolean otherNames;

    Scrap(MatchKind loosest, boolean otherNames) {
        this.loosest = loosest;
        this.otherNames = otherNames;
    }

    /** @param folded what is said of the name */
    static Scrap of(NormalizedName folded) {
        List<String> words = folded.wordsWithoutArticles();
        String digits = NormalizedName.joined(words);
        if (digits.chars().allMatch(Character::isDigit)) {
            return digits.length() <= SHORT ? DIGITS : NUMBER;
        }
        if (words.stream().allMatch(word -> length(word) <= SHORT)) {
            return words.size() == 1 && length(words.getFirst()) == 1 ? LETTER : LETTERS;
        }
        return words.stream().allMatch(word -> Numerals.valueOf(word).isPresent()) ? NUMBER : NONE;
    }

    /** How well so little matches a name: as it is where that is well enough, else not at all. */
    Match match(Interpretation reading, String name) {
        Match match = Match.of(reading, name);
        boolean another = this == DIGITS && !name.chars().allMatch(Character::isDigit); // "3" is not "3%"
        return match.fit().compareTo(loosest) <= 0 && !another ? match : Match.NONE;
    }

    /** Whether it may mean a title by a name that is not its own. */
    boolean knowsOtherNames() {
        return otherNames;
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }
}
