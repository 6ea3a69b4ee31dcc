package dev.traktmcp.trakt.model;

import java.time.Instant;

/**
 * What somebody wrote about a title.
 *
 * @param comment Markdown; {@code [spoiler]…[/spoiler]} marks spoilers
 * @param spoiler whether the whole comment is one
 * @param review whether it is a long comment
 * @param userRating the writer's rating of the title, or null
 */
public record Comment(
        Long id,
        Instant createdAt,
        String comment,
        Boolean spoiler,
        Boolean review,
        Integer replies,
        Integer likes,
        Integer userRating,
        User user) {}
