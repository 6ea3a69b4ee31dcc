package dev.traktmcp.simulator.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the characters {@code + - && || ! ( ) { } [ ] ^ " ~ * ? : /} as operators, unless a backslash precedes them.
 * Trakt documents only that they are not literal, not what each does. Here {@code -} and {@code !} exclude what
 * follows; {@code *} and {@code ?} are wildcards; {@code ^} and {@code ~} drop the rest of the word; ranges in brackets
 * are dropped; {@code :} names a field that does not exist; a single quote mark or slash makes the query unparsable.
 */
final class QueryParser {
    private final String text;
    private final List<Query.Word> words = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int at;
    private boolean excluding;
    private int quotes;
    private int slashes;
    private boolean broken;

    QueryParser(String text) {
        this.text = text;
    }

    Query parse() {
        for (at = 0; at < text.length(); at++) {
            read(text.charAt(at));
        }
        finish(Query.Wild.NONE);
        broken |= excluding || quotes % 2 == 1 || slashes % 2 == 1;
        return new Query(List.copyOf(words), List.copyOf(excluded), broken);
    }

    private void read(char c) {
        switch (c) {
            case '\\' -> word.append(++at < text.length() ? text.charAt(at) : ' ');
            case '-', '!' -> {
                finish(Query.Wild.NONE);
                excluding = true;
            }
            case '*' -> {
                finish(Query.Wild.REST);
                skipWord();
            }
            case '?' -> finish(Query.Wild.ONE);
            case '^', '~' -> skipWord();
            case '[', '{' -> skipTo(c == '[' ? ']' : '}');
            case ':', ']', '}' -> broken = true;
            case '"' -> {
                quotes++;
                finish(Query.Wild.NONE);
            }
            case '/' -> {
                slashes++;
                finish(Query.Wild.NONE);
            }
            case '+', '&', '|', '(', ')' -> finish(Query.Wild.NONE);
            default -> {
                if (Character.isWhitespace(c)) {
                    broken |= excluding && word.isEmpty();
                    finish(Query.Wild.NONE);
                } else {
                    word.append(c);
                }
            }
        }
    }

    private void finish(Query.Wild wild) {
        List<String> parts = Words.of(word.toString());
        word.setLength(0);
        for (int part = 0; part < parts.size(); part++) {
            if (excluding) {
                excluded.add(parts.get(part));
            } else {
                words.add(new Query.Word(parts.get(part), part == parts.size() - 1 ? wild : Query.Wild.NONE));
            }
        }
        excluding &= parts.isEmpty();
    }

    private void skipWord() {
        while (at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) {
            at++;
        }
    }

    private void skipTo(char end) {
        int found = text.indexOf(end, at);
        broken |= found < 0;
        at = found < 0 ? text.length() : found;
    }
}
