package dev.traktmcp.simulator.search;

import java.util.List;

/**
 * A query as the engine reads it.
 *
 * @param words all must match
 * @param excluded none may match
 * @param broken whether the query cannot be parsed, and finds nothing
 */
record Query(List<Word> words, List<String> excluded, boolean broken) {

    /**
     * How a word may continue: not at all (except that the last word is a prefix), with anything, with one character.
     */
    enum Wild {
        NONE,
        REST,
        ONE
    }

    record Word(String text, Wild wild) {}

    static Query parse(String text) {
        return new QueryParser(text).parse();
    }

    static Query of(List<String> words) {
        return new Query(words.stream().map(word -> new Word(word, Wild.NONE)).toList(), List.of(), false);
    }

    List<String> plain() {
        return words.stream().map(Word::text).toList();
    }
}
