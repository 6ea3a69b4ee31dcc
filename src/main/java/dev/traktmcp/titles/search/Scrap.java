package dev.traktmcp.titles.search;

import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.names.Numerals;
import java.util.List;

/**
 * Words that are too little to mean a title by a part of its name, or by likeness to it: a number, a letter or two.
 * Such a word means only a title with exactly that name.
 */
enum Scrap {
    /** Enough words to recognize a name by some of them. */
    NONE(MatchKind.HIDDEN, true),
    /** A number in words or with at least three digits: "seven", "1984". */
    NUMBER(MatchKind.SPELLED, true),
    /** Words of at most two letters: "It", "E.T.". */
    LETTERS(MatchKind.WRITTEN, true),
    /** "X": single letters occur in too many other names. */
    LETTER(MatchKind.WRITTEN, false),
    /** "1", "24": more likely a place in a list than a name. */
    DIGITS(MatchKind.WRITTEN, false);

    private static final int SHORT = 2;

    private final MatchKind loosest;
    private final boolean otherNames;

    Scrap(MatchKind loosest, boolean otherNames) {
        this.loosest = loosest;
        this.otherNames = otherNames;
    }

    /** @param folded the name as it was said */
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

    /** How well such a word matches a name: as usual where that is well enough, else not at all. */
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
