package dev.traktmcp.text;

/**
 * Makes text by strangers safe to show to a person and to a model: drops invisible characters, keeps readable ones, and
 * limits the length. It does not judge the content. Safe for use by several threads.
 */
public final class Text {
    /** The longest title, in code points. */
    public static final int TITLE = 300;
    /** The longest overview, comment or biography, in code points. */
    public static final int LONG = 5_000;

    // Real scripts stack at most four marks (Hebrew, Tibetan); more would spill over the lines around them.
    private static final int MARKS = 4;
    private static final String ELLIPSIS = "…";

    private Text() {}

    /** Cleans text of several paragraphs; keeps line breaks, at most two together. Null stays null. */
    public static String clean(String text) {
        return capped(visible(text).replaceAll("[^\\S\\n]*\\n[^\\S\\n]*", "\n")
                .replaceAll("\\n{3,}", "\n\n").replaceAll("[^\\S\\n]{2,}", " ").strip(), LONG);
    }

    /** Cleans a title or name, on one line. Null stays null. */
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
        // A joiner at the end would join with the ellipsis.
        while (end > 0 && Characters.leansOn(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(0, end) + ELLIPSIS;
    }
}
