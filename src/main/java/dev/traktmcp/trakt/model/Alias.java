package dev.traktmcp.trakt.model;

import org.jspecify.annotations.Nullable;

/** Another title of a movie or show, and the country that uses it. */
public record Alias(@Nullable String title, @Nullable String country) {}
