package dev.traktmcp.simulator.comments;

import java.time.Instant;

/**
 * One comment ("Comments").
 *
 * @param about {@code movie:the-matrix-1999}, {@code show:dark}, {@code show:dark S1} or {@code show:dark S1E2}
 * @param text Markdown, with {@code [spoiler]} parts
 * @param spoiler whether all of it is one
 * @param rating what its writer gave, or null
 */
public record StoredComment(
        long id, String about, String user, String text, boolean spoiler, int likes, int replies, Instant writtenAt,
        Integer rating) {
    private static final int REVIEW = 200;

    /** Long ones count as reviews. */
    public boolean review() {
        return text.split("\\s+").length >= REVIEW;
    }
}
