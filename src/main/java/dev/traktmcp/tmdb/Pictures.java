package dev.traktmcp.tmdb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of pictures; each may be null.
 *
 * @param backdrop a wide picture, at most 1280 pixels; where there are three pictures, {@code backdropMedium} and
 *     {@code backdropSmall} are two others of that size, else the same one with 780 and with 300 where it comes in
 *     sizes
 * @param poster a high picture, at most 500 pixels wide
 * @param still a scene of the episode, at most 300 pixels wide
 */
public record Pictures(@Nullable String backdrop, @Nullable String backdropMedium, @Nullable String backdropSmall,
        @Nullable String poster, @Nullable String still) {

    /** Pictures from backdrops that come in one size only, best first. */
    public static Pictures ofOneSize(List<String> backdrops, @Nullable String poster, @Nullable String still) {
        String first = backdrops.isEmpty() ? null : backdrops.getFirst();
        boolean enough = backdrops.size() >= 3;
        return new Pictures(first, enough ? backdrops.get(1) : first, enough ? backdrops.get(2) : first, poster, still);
    }

    public boolean isEmpty() {
        return backdrop == null && poster == null && still == null;
    }
}
