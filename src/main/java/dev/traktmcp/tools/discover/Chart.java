package dev.traktmcp.tools.discover;

import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.ChartsApi;
import dev.traktmcp.trakt.model.ChartEntry;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Trakt's charts: the path of each, whether it covers a period, and what it counts. */
enum Chart {
    POPULAR("popular", false, "Most popular", "", _ -> null),
    ANTICIPATED("anticipated", false, "Most anticipated", "list", ChartEntry::listCount),
    MOST_WATCHED("watched", true, "Most watched", "watcher", ChartEntry::watcherCount),
    MOST_PLAYED("played", true, "Most played", "play", ChartEntry::playCount),
    MOST_COLLECTED("collected", true, "Most collected", "collector",
            entry -> entry.collectorCount() != null ? entry.collectorCount() : entry.collectedCount()),
    FAVORITED("favorited", true, "Most favourited", "", ChartEntry::userCount),
    BOX_OFFICE("boxoffice", false, "US box office of last weekend,", "", ChartEntry::revenue),
    STREAMING("streaming", true, "Most streamed", "", _ -> null);

    private final String path;
    final boolean overPeriod;
    final String headline;
    private final String counted;
    private final Function<ChartEntry, Long> figure;

    Chart(String path, boolean overPeriod, String headline, String counted, Function<ChartEntry, Long> figure) {
        this.path = path;
        this.overPeriod = overPeriod;
        this.headline = headline;
        this.counted = counted;
        this.figure = figure;
    }

    static Chart of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    Page<ChartEntry> page(ChartsApi charts, MediaType type, @Nullable String period, Map<String, String> filters,
            int page,
            int limit) {
        return switch (this) {
            case POPULAR -> charts.popular(type, filters, page, limit);
            case BOX_OFFICE -> new Page<>(page == 1 ? charts.boxOffice() : List.of(), null, true, null);
            case ANTICIPATED -> charts.page(type, path, filters, page, limit);
            case MOST_WATCHED, MOST_PLAYED, MOST_COLLECTED, FAVORITED, STREAMING ->
                    charts.page(type, path, period, filters, page, limit);
        };
    }

    /** The figure by which movies and shows compare; empty where only the place in either list is known. */
    Optional<Long> figure(ChartEntry entry) {
        return Optional.ofNullable(figure.apply(entry));
    }

    /** {@code 12,300 watchers}, or another reason for its place. */
    Optional<String> words(ChartEntry entry) {
        return switch (this) {
            case POPULAR -> Optional.ofNullable(entry.media())
                    .flatMap(media -> ReplyText.rated(media.rating(), media.votes()));
            case STREAMING -> Optional.ofNullable(entry.rank()).map(rank -> "rank " + rank);
            case BOX_OFFICE -> figure(entry).map(dollars -> "$" + ReplyText.number(dollars));
            case FAVORITED -> figure(entry).map(count -> "favourite of " + ReplyText.number(count));
            case ANTICIPATED -> figure(entry)
                    .map(count -> "on " + ReplyText.number(count) + (count == 1 ? " list" : " lists"));
            case MOST_WATCHED, MOST_PLAYED, MOST_COLLECTED ->
                    figure(entry).map(count -> ReplyText.number(count) + " " + counted + (count == 1 ? "" : "s"));
        };
    }
}
