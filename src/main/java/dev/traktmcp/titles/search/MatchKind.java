package dev.traktmcp.titles.search;

/**
 * How what was said relates to a name. Each kind says how many times rarer it is that somebody who means a title says
 * it so, compared with saying its name as it is written: that can be weighed against how well known titles are.
 */
public enum MatchKind {
    /** The name as it is written. */
    SAME(1),
    /** Another way of writing it: accents, punctuation, blanks. */
    WRITTEN(1.25),
    /** Another way of writing numbers or "and", or without "part". */
    SPELLED(1.5),
    /** An article too many or too few: "Matrix". */
    ARTICLE(8),
    /** A part that stands by itself: "Revenge of the Sith", "Rogue One". */
    PART(15),
    /** The first words: "Eternal Sunshine". */
    START(60),
    /** A slip in typing the name; each further one makes it rarer. */
    TYPO(40),
    /** Words with initials in place of others: "Star Trek TNG". */
    INITIALS(40),
    /** The last words, or some from the middle: "Cuckoo's Nest". */
    INSIDE(150),
    /** All words are there, with others between or in another order. */
    SCATTERED(300),
    /** A slip in a part that stands by itself. */
    TYPO_IN_PART(600),
    /** A slip in some words of the name. */
    TYPO_INSIDE(2000),
    /** Not to be seen in the names we know, yet Trakt brought it up for these words: a translation, perhaps. */
    HIDDEN(100_000),
    NONE(Double.POSITIVE_INFINITY);

    final double rarity;

    MatchKind(double rarity) {
        this.rarity = rarity;
    }

    /** Whether the name itself was said, not merely nearly. */
    public boolean isSaidInFull() {
        return compareTo(SPELLED) <= 0;
    }

    /** Whether what was said is the title's name, and not a part of it or something like it. */
    boolean isTheName() {
        return compareTo(ARTICLE) <= 0;
    }
}
