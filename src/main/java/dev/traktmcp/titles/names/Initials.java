package dev.traktmcp.titles.names;

import java.util.List;

/** Matches names with initials in place of words: "Star Trek TNG", "LOTR Two Towers". */
public final class Initials {
    private static final int FEWEST = 3;

    private Initials() {}

    /** Whether the words name the whole title, with at least one of them as the initials of several words. */
    public static boolean match(List<String> words, List<String> named) {
        return match(words, 0, named, 0, false);
    }

    private static boolean match(List<String> words, int word, List<String> named, int at, boolean shortened) {
        if (word == words.size()) {
            return shortened && at == named.size();
        }
        if (at == named.size()) {
            return false;
        }
        String said = words.get(word);
        int letters = said.length();
        boolean initials = letters >= FEWEST
                && at + letters <= named.size()
                && said.equals(initials(named.subList(at, at + letters)));
        return said.equals(named.get(at)) && match(words, word + 1, named, at + 1, shortened)
                || initials && match(words, word + 1, named, at + letters, true)
                || isArticle(named.get(at)) && match(words, word, named, at + 1, shortened);
    }

    private static boolean isArticle(String word) {
        return word.equals("the") || word.equals("a") || word.equals("an");
    }

    private static String initials(List<String> words) {
        return words.stream().map(word -> word.substring(0, 1)).reduce("", String::concat);
    }
}
