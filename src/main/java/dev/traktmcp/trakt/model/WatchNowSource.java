package dev.traktmcp.trakt.model;

import org.jspecify.annotations.Nullable;

/**
 * A service of a country.
 *
 * @param source Trakt's word for it, {@code disney_plus}
 * @param name as people write it
 */
public record WatchNowSource(String source, @Nullable String name) {}
