package dev.traktmcp.host.pages.html;

import dev.traktmcp.text.Text;
import java.util.List;
import java.util.Objects;

/** HTML that may be sent as it is. Only templates make it; what others wrote is escaped and shown without tricks. */
public final class Html {
    static final Html NONE = new Html("");
    private static final int LONGEST_NAME = 60;

    private final String markup;

    /** Only for text of templates whose values are escaped. */
    Html(String markup) {
        this.markup = markup;
    }

    /** One line of somebody's words: without invisible characters, and not longer than a title. */
    static Html words(String plain) {
        return exact(Text.line(plain));
    }

    /** What an assistant calls itself, short enough to leave room for what is asked. */
    static String name(String given) {
        String line = Text.line(given);
        if (line.isBlank()) {
            return "An assistant without a name";
        }
        return line.codePointCount(0, line.length()) <= LONGEST_NAME ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    /** A text of ours, an address or a secret, as it is. */
    static Html exact(String plain) {
        StringBuilder safe = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return new Html(safe.toString());
    }

    static Html all(List<Html> parts) {
        StringBuilder all = new StringBuilder();
        parts.forEach(part -> all.append(part.markup));
        return new Html(all.toString());
    }

    /** The markup. */
    public String markup() {
        return markup;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Html html && html.markup.equals(markup);
    }

    @Override
    public int hashCode() {
        return Objects.hash(markup);
    }

    @Override
    public String toString() {
        return markup;
    }
}
