package dev.traktmcp.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment without spoilers: without the parts between {@code [spoiler]} and {@code [/spoiler]} (Trakt's reference,
 * "Comments"). A part that is never closed goes on to the end.
 *
 * @param text what is left
 * @param hidden how many parts were left out
 */
public record Spoilers(String text, int hidden) {
    private static final Pattern TAG =
            Pattern.compile("\\[\\s*(/?)\\s*spoilers?\\b[^\\]]*\\]", Pattern.CASE_INSENSITIVE);
    private static final String GAP = "[…]";

    public static Spoilers without(String comment) {
        StringBuilder kept = new StringBuilder();
        Matcher tag = TAG.matcher(comment);
        int depth = 0;
        int hidden = 0;
        int from = 0;
        while (tag.find()) {
            boolean opens = tag.group(1).isEmpty();
            if (depth == 0) {
                kept.append(comment, from, tag.start());
            }
            if (opens && depth++ == 0) {
                kept.append(GAP);
                hidden++;
            } else if (!opens) {
                depth = Math.max(0, depth - 1);
            }
            from = tag.end();
        }
        if (depth == 0) {
            kept.append(comment, from, comment.length());
        }
        return new Spoilers(kept.toString().strip(), hidden);
    }
}
