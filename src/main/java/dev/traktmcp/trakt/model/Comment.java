package dev.traktmcp.trakt.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about a title.
 *
 * @param comment Markdown; {@code [spoiler]…[/spoiler]} marks spoilers
 * @param spoiler whether the whole comment is one
 * @param review whether it is a long comment
 * @param userRating the writer's rating of the title, or null
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
