package dev.traktmcp.trakt.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One episode. {@code ids().trakt()} is never null.
 *
 * @param season and {@code number}: never null
 * @param firstAired null while the date is unknown
 * @param runtime minutes
 * @param episodeType {@code standard}, {@code series_premiere}, {@code season_finale} and the like; an open set
 */
public record Episode(
        Integer season,
        Integer number,
        @Nullable String title,
        Ids ids,
        @Nullable String overview,
        @Nullable Instant firstAired,
        @Nullable Integer runtime,
        @Nullable String episodeType,
        @Nullable Double rating,
        @Nullable Long votes,
        @Nullable Images images)
        implements Identified {
    @Override
    public boolean canBeReferredTo() {
        return ids != null && ids.trakt() != null && season != null && number != null;
    }
}
