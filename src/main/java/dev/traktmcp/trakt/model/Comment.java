package dev.traktmcp.trakt.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about a title.
 *
 * @param comment Markdown; {@code [spoiler]…[/spoiler]} marks parts that give something away
 * @param spoiler whether all of it does
 * @param review whether it is a long one
 * @param userRating what its writer gave the title
 */
public record Comment(
        @Nullable Long id,
        @Nullable Instant createdAt,
        @Nullable String comment,
        @Nullable Boolean spoiler,
        @Nullable Boolean review,
        @Nullable Integer replies,
        @Nullable Integer likes,
        @Nullable Integer userRating,
        @Nullable User user) {}
