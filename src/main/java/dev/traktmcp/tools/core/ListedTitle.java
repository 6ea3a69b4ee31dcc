package dev.traktmcp.tools.core;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.traktmcp.trakt.model.ChartEntry;
import dev.traktmcp.trakt.model.Media;
import java.util.List;

/**
 * A title in a list of titles, with Trakt's field names, the typed id, and its figures in the chart.
 *
 * @param because the titles from which Trakt derived a recommendation, where it gives them
 */
public record ListedTitle(
        Long watchers,
        Long listCount,
        Long watcherCount,
        Long playCount,
        Long collectedCount,
        Long collectorCount,
        Long userCount,
        Long revenue,
        Integer rank,
        @JsonUnwrapped ItemView item,
        Integer runtime,
        List<String> genres,
        Double rating,
        Long votes,
        List<String> because) {

    public static ListedTitle of(Media media, List<String> because) {
        return of(ChartEntry.of(media), media, because);
    }

    public static ListedTitle of(ChartEntry entry) {
        return of(entry, entry.media(), null);
    }

    private static ListedTitle of(ChartEntry entry, Media media, List<String> because) {
        return new ListedTitle(
                entry.watchers(), entry.listCount(), entry.watcherCount(), entry.playCount(), entry.collectedCount(),
                entry.collectorCount(), entry.userCount(), entry.revenue(), entry.rank(), ItemView.of(media),
                media.runtime(), media.genres(), ReplyText.rating(media),
                media.votes(), because);
    }

    /** {@code Dune (2021), movie [movie:12]}. */
    public String line() {
        return item.line();
    }
}
