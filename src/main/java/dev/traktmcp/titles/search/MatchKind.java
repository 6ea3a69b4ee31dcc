package dev.traktmcp.titles.search;

/**
 * How the words of a person relate to a name. Each kind says how many times rarer people use these words for a title
 * than its name as written. We weigh that against how well known the titles are.
 */
public enum MatchKind {
    /** The name as it is written. */
    SAME(1),
    /** Other accents, punctuation or blanks. */
    WRITTEN(1.25),
    /** Numbers or "and" written otherwise, or without "part". */
    SPELLED(1.5),
    /** An article added or missing: "Matrix". */
    ARTICLE(8),
    /** A part that is a name by itself: "Revenge of the Sith", "Rogue One". */
    PART(15),
    /** The first words: "Eternal Sunshine". */
    START(60),
    /** A typing error in the name; each further one makes it rarer. */
    TYPO(40),
    /** Initials in place of some words: "Star Trek TNG". */
    INITIALS(40),
    /** The last words, or some from the middle: "Cuckoo's Nest". */
    INSIDE(150),
    /** All words, with others between them or in another order. */
    SCATTERED(300),
    /** A typing error in a part that is a name by itself. */
    TYPO_IN_PART(600),
    /** A typing error in some words of the name. */
    TYPO_INSIDE(2000),
    /** None of the names we know matches, yet Trakt found it for these words: perhaps a translation. */
    HIDDEN(100_000),
    NONE(Double.POSITIVE_INFINITY);

    final double rarity;

    MatchKind(double rarity) {
        this.rarity = rarity;
    }

    /** Whether the person said the name itself, and not only nearly. */
    public boolean isSaidInFull() {
        return compareTo(SPELLED) <= 0;
    }

    /** Whether the words are the title's name, and not a part of it or something similar. */
    boolean isTheName() {
        return compareTo(ARTICLE) <= 0;
    }
}
