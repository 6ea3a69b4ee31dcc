package dev.traktmcp.trakt.model;

import java.time.Instant;

/**
 * What somebody wrote about a title.
 *
 * @param comment Markdown; {@code [spoiler]…[/spoiler]} marks parts that give something away
 * @param spoiler whether all of it does
 * @param review whether it is a long one
 * @param userRating what its writer gave the title, or null
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
