package dev.traktmcp.trakt.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of images without a scheme ({@code media.trakt.tv/images/…}), best first ("Images" of Trakt's reference).
 * They may not be hot-linked. Each list may be null or empty.
 *
 * @param fanart wide images of movies and shows
 * @param poster high images of movies and shows
 * @param screenshot wide images of episodes
 */
public record Images(@Nullable List<String> fanart, @Nullable List<String> poster, @Nullable List<String> screenshot) {}
