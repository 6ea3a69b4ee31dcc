package dev.traktmcp.trakt.model;

import org.jspecify.annotations.Nullable;

/** Another title that something goes by, and the country where it does. */
public record Alias(@Nullable String title, @Nullable String country) {}
