package dev.traktmcp.simulator.comments;

import java.time.Instant;

/**
 * One comment ("Comments").
 *
 * @param about {@code movie:the-matrix-1999}, {@code show:dark}, {@code show:dark S1} or {@code show:dark S1E2}
 * @param text Markdown, with {@code [spoiler]} parts
 * @param spoiler whether the whole comment is one
 * @param rating the writer's rating, or null
 */
public record StoredComment(
        long id, String about, String user, String text, boolean spoiler, int likes, int replies, Instant writtenAt,
        Integer rating) {
    private static final int REVIEW = 200;

    /** Trakt counts long comments as reviews. */
    public boolean review() {
        return text.split("\\s+").length >= REVIEW;
    }
}
