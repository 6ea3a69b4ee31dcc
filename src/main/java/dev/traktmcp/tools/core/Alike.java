package dev.traktmcp.tools.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all rows of a page say alike, so that their heading says it once: {@code added today}.
 *
 * @param words null where the rows differ, or there is but one
 * @param whole whether the page is the whole list
 */
public record Alike(@Nullable String words, boolean whole) {
    /** @param rows what each row would say; null where a row says nothing of it */
    public static Alike of(List<@Nullable String> rows, boolean whole) {
        boolean same = rows.size() > 1 && rows.getFirst() != null && rows.stream().distinct().count() == 1;
        return new Alike(same ? rows.getFirst() : null, whole);
    }

    /** {@code , all added today}, or {@code , these added today} where another page may differ; else empty. */
    public String heading() {
        return words == null ? "" : (whole ? ", all " : ", these ") + words;
    }

    /** What a row has to say: nothing where the heading does. */
    public @Nullable String rest(@Nullable String row) {
        return words == null ? row : null;
    }
}
