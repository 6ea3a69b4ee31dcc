package dev.traktmcp.simulator.comments;

import java.time.Instant;

/**
 * One comment ("Comments").
 *
 * @param parent the comment that it answers; 0 for none
 * @param about {@code movie:the-matrix-1999}, {@code show:dark}, {@code show:dark S1}, {@code show:dark S1E2} or
 *     {@code list:12}
 * @param text Markdown, with {@code [spoiler]} parts
 * @param spoiler whether the whole comment is one
 * @param rating the writer's rating, or null
 */
public record StoredComment(
        long id, long parent, String about, String user, String text, boolean spoiler, int likes, int replies,
        Instant writtenAt, Instant updatedAt, Integer rating) {
    private static final int REVIEW = 200;

    /** One that answers no other and was not changed. */
    public static StoredComment top(long id, String about, String user, String text, boolean spoiler, int likes,
            int replies, Instant writtenAt, Integer rating) {
        return new StoredComment(id, 0, about, user, text, spoiler, likes, replies, writtenAt, writtenAt, rating);
    }

    public StoredComment saying(String other, boolean isSpoiler, Instant at) {
        return new StoredComment(id, parent, about, user, other, isSpoiler, likes, replies, writtenAt, at, rating);
    }

    public StoredComment plus(int moreLikes, int moreReplies) {
        return new StoredComment(id, parent, about, user, text, spoiler, likes + moreLikes, replies + moreReplies,
                writtenAt, updatedAt, rating);
    }

    /** Trakt counts long comments as reviews. */
    public boolean review() {
        return words() >= REVIEW;
    }

    /** What it is about, in the plural: {@code movies}, {@code lists} and so on. */
    public String kind() {
        return about.startsWith("movie:") ? "movies" : about.startsWith("list:") ? "lists"
                : about.matches(".* S\\d+") ? "seasons" : about.matches(".* S\\d+E\\d+") ? "episodes" : "shows";
    }

    public int words() {
        return text.strip().split("\\s+").length;
    }
}
