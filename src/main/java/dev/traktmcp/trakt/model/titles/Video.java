package dev.traktmcp.trakt.model.titles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A film about a title.
 *
 * @param type {@code trailer}, {@code teaser}, {@code clip}, {@code featurette} and the like; an open set
 */
public record Video(@Nullable String title, @Nullable String url, @Nullable String site, @Nullable String type,
        @Nullable Boolean official, @Nullable Instant publishedAt, @Nullable String language) {}
