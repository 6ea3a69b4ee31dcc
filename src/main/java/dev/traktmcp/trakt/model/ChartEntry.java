package dev.traktmcp.trakt.model;

import org.jspecify.annotations.Nullable;

/**
 * A title in a chart, either movie or show, and the figures of that chart: of each only those that it is about are set.
 *
 * @param watchers people who watch it at this moment
 * @param listCount lists that it stands on
 * @param collectedCount copies in collections, of shows one an episode; {@code collectorCount} people, of shows only
 * @param userCount people who made it a favourite
 * @param revenue US dollars of the last weekend
 * @param rank its place among what streams
 */
public record ChartEntry(
        @Nullable Long watchers,
        @Nullable Long listCount,
        @Nullable Long watcherCount,
        @Nullable Long playCount,
        @Nullable Long collectedCount,
        @Nullable Long collectorCount,
        @Nullable Long userCount,
        @Nullable Long revenue,
        @Nullable Integer rank,
        @Nullable Movie movie,
        @Nullable Show show) {

    /** Of a chart that sends titles without figures. */
    public static ChartEntry of(Media media) {
        return new ChartEntry(null, null, null, null, null, null, null, null, null,
                media instanceof Movie movie ? movie : null, media instanceof Show show ? show : null);
    }

    /** The movie or show, or null where Trakt sent neither. */
    public @Nullable Media media() {
        return movie != null ? movie : show;
    }
}
