package dev.traktmcp.text;

import java.util.regex.Pattern;

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

    /** Cleans text of several paragraphs; keeps line breaks, at most two together. */
    public static String clean(String text) {
        return isPlain(text, LONG) ? text : capped(Blanks.inParagraphs(visible(text)).strip(), LONG);
    }

    /** Cleans a title or name, on one line. */
    public static String line(String text) {
        return isPlain(text, TITLE) ? text : capped(Blanks.onOneLine(visible(text)).strip(), TITLE);
    }

    /** Leaves fewer of several blanks. It is loaded with the first text that needs it. */
    private static final class Blanks {
        private static final Pattern AROUND_BREAKS = Pattern.compile("[^\\S\\n]*\\n[^\\S\\n]*");
        private static final Pattern MANY_BREAKS = Pattern.compile("\\n{3,}");
        private static final Pattern MANY_SPACES = Pattern.compile("[^\\S\\n]{2,}");
        private static final Pattern ANY = Pattern.compile("\\s+");

        static String inParagraphs(String text) {
            String broken = MANY_BREAKS.matcher(AROUND_BREAKS.matcher(text).replaceAll("\n")).replaceAll("\n\n");
            return MANY_SPACES.matcher(broken).replaceAll(" ");
        }

        static String onOneLine(String text) {
            return ANY.matcher(text).replaceAll(" ");
        }
    }

    /** Whether there is nothing to clean, as in most texts: printable ASCII, with single spaces between its words. */
    private static boolean isPlain(String text, int limit) {
        if (text.length() > limit) {
            return false;
        }
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
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
