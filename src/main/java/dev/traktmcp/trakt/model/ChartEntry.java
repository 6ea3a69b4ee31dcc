package dev.traktmcp.trakt.model;

import org.jspecify.annotations.Nullable;

/**
 * A title in a chart, either movie or show, with the figures of that chart; all other figures are null.
 *
 * @param watchers people who are watching it at this moment
 * @param listCount lists that contain it
 * @param collectedCount copies in collections, for a show one for each episode
 * @param collectorCount people who collected it, only for shows
 * @param userCount people who made it a favourite
 * @param revenue US dollars of the last weekend
 * @param rank its place among what people stream
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

    /** An entry of a chart that sends titles without figures. */
    public static ChartEntry of(Media media) {
        return new ChartEntry(null, null, null, null, null, null, null, null, null,
                media instanceof Movie movie ? movie : null, media instanceof Show show ? show : null);
    }

    /** The movie or show, or null where Trakt sent neither. */
    public @Nullable Media media() {
        return movie != null ? movie : show;
    }
}
