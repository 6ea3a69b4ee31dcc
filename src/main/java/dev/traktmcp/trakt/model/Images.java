package dev.traktmcp.trakt.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where pictures are, best first, as addresses without a scheme ({@code media.trakt.tv/images/…}); "Images" of Trakt's
 * reference. They may not be hot-linked. Each kind may be missing or empty.
 *
 * @param fanart wide ones of movies and shows
 * @param poster high ones of movies and shows
 * @param screenshot wide ones of episodes
 */
public record Images(@Nullable List<String> fanart, @Nullable List<String> poster, @Nullable List<String> screenshot) {}
