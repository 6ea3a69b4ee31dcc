package dev.traktmcp.text;

/**
 * Makes text that strangers wrote safe to show to a person and to a model: what cannot be seen goes, what can be read
 * stays, and nothing is endless. It does not judge what the words say.
 */
public final class Text {
    /** The longest title, in code points. */
    public static final int TITLE = 300;
    /** The longest overview, comment or biography, in code points. */
    public static final int LONG = 5_000;

    // Honest writing stacks four marks at most (Hebrew, Tibetan); more is there to spill over the lines around it.
    private static final int MARKS = 4;
    private static final String ELLIPSIS = "…";

    private Text() {}

    /** Text of several paragraphs: line breaks stay, at most two together. */
    public static String clean(String text) {
        return capped(visible(text).replaceAll("[^\\S\\n]*\\n[^\\S\\n]*", "\n")
                .replaceAll("\\n{3,}", "\n\n").replaceAll("[^\\S\\n]{2,}", " ").strip(), LONG);
    }

    /** A title or name: one line. */
    public static String line(String text) {
        return capped(visible(text).replaceAll("\\s+", " ").strip(), TITLE);
    }

    private static String visible(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int before = ' ';
        int marks = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            int after = i + Character.charCount(point) < text.length()
                    ? text.codePointAt(i + Character.charCount(point)) : ' ';
            int written = Characters.written(before, point, after);
            marks = Characters.isMark(written) ? marks + 1 : 0;
            if (written != Characters.NOTHING && marks <= MARKS) {
                kept.appendCodePoint(written);
                before = written;
            }
        }
        return kept.toString();
    }

    private static String capped(String text, int limit) {
        if (text.codePointCount(0, text.length()) <= limit) {
            return text;
        }
        int end = text.offsetByCodePoints(0, limit - 1);
        // A joiner left at the end would reach for the ellipsis.
        while (end > 0 && Characters.leansOn(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(0, end) + ELLIPSIS;
    }
}
