package dev.traktmcp.trakt.model;

import java.util.List;

/**
 * Where pictures are, best first, as addresses without a scheme ({@code media.trakt.tv/images/…}); "Images" of Trakt's
 * reference. They may not be hot-linked. Each kind may be missing or empty.
 *
 * @param fanart wide ones of movies and shows
 * @param poster high ones of movies and shows
 * @param screenshot wide ones of episodes
 */
public record Images(List<String> fanart, List<String> poster, List<String> screenshot) {}
