package dev.traktmcp.tools.discover;

import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.Mine;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.model.ChartEntry;
import dev.traktmcp.trakt.model.Media;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A title in a list of titles, with Trakt's field names, the typed id, and its figures in the chart.
 *
 * @param place in the chart, from 1 over all its pages; null where the titles have none
 * @param revenueUsd in dollars, of a weekend
 * @param because the titles from which Trakt derived a recommendation, where it gives them
 */
record ListedTitle(
        @Nullable Integer place,
        @Nullable Long watchers,
        @Nullable Long listCount,
        @Nullable Long watcherCount,
        @Nullable Long playCount,
        @Nullable Long collectedCount,
        @Nullable Long collectorCount,
        @Nullable Long userCount,
        @Nullable Long revenueUsd,
        @Nullable Integer rank,
        ItemView item,
        @Nullable Integer runtime,
        @Nullable List<String> genres,
        @Nullable Double rating,
        @Nullable Long votes,
        @Nullable List<String> because,
        @Nullable Mine mine) {

    static ListedTitle of(Media media, @Nullable List<String> because) {
        return of(null, ChartEntry.of(media), media, because);
    }

    static ListedTitle of(ChartEntry entry) {
        return of(null, entry, Objects.requireNonNull(entry.media()), null);
    }

    /** @param place its number in the chart */
    static ListedTitle of(int place, ChartEntry entry) {
        return of(place, entry, Objects.requireNonNull(entry.media()), null);
    }

    private static ListedTitle of(@Nullable Integer place, ChartEntry entry, Media media,
            @Nullable List<String> because) {
        return new ListedTitle(
                place, entry.watchers(), entry.listCount(), entry.watcherCount(), entry.playCount(),
                entry.collectedCount(),
                entry.collectorCount(), entry.userCount(), entry.revenue(), entry.rank(), ItemView.of(media),
                media.runtime(), media.genres(), ReplyText.rating(media),
                media.votes(), because, null);
    }

    ListedTitle with(@Nullable Mine own) {
        return new ListedTitle(place, watchers, listCount, watcherCount, playCount, collectedCount, collectorCount,
                userCount, revenueUsd, rank, item, runtime, genres, rating, votes, because, own);
    }

    /** {@code Dune (2021) [movie:12]}. */
    String line() {
        return item.line();
    }
}
