package dev.traktmcp.simulator.routes.sync;

import dev.traktmcp.simulator.account.Ratings;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.account.Watchlist.Entry;
import dev.traktmcp.simulator.http.Call;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** The order of a watchlist. Orders for VIPs silently fall back to rank, and only the headers tell. */
public record WatchlistOrder(String by, String how, Comparator<Entry> comparator) {
    private static final Set<String> FOR_VIPS = Set.of(
            "imdb_rating", "tmdb_rating", "rt_tomatometer", "rt_audience", "metascore", "votes", "imdb_votes",
            "tmdb_votes");

    static WatchlistOrder of(Call call, SimulatedAccount account) {
        String asked = call.parameter("sort_by").or(() -> call.query("sort_by"))
                .orElseGet(account.watchlist().settings()::sortBy);
        String how = call.parameter("sort_how").or(() -> call.query("sort_how"))
                .orElseGet(account.watchlist().settings()::sortHow);
        boolean known = !FOR_VIPS.contains(asked) || account.profile().vip();
        String by = known ? asked : "rank";
        return new WatchlistOrder(by, known ? how : "asc", comparator(by, account::ratings));
    }

    /** The comparator of an order; null for rank. */
    public static Comparator<Entry> comparator(String by, Supplier<Ratings> ratings) {
        return switch (by) {
            case "added" -> Comparator.comparing(Entry::listedAt).thenComparing(Entry::id);
            case "title" -> Comparator.comparing(entry -> entry.item().title().name().toLowerCase(Locale.ROOT));
            case "released" -> Comparator.comparingInt(entry -> year(entry));
            case "runtime" -> Comparator.comparingInt(entry -> entry.item().runtime());
            case "popularity", "votes" -> Comparator.comparingLong(entry -> entry.item().title().facts().votes());
            case "percentage" -> Comparator.comparingDouble(entry -> rating(entry));
            case "my_rating" -> Comparator.comparingInt(
                    entry -> ratings.get().of(entry.item()).map(Ratings.Rating::stars).orElse(0));
            default -> null;
        };
    }

    private static int year(Entry entry) {
        return entry.item().title().year() == null ? 0 : entry.item().title().year();
    }

    private static double rating(Entry entry) {
        Double rating = entry.item().title().facts().rating();
        return rating == null ? 0 : rating;
    }

    List<Entry> sort(List<Entry> ranked) {
        List<Entry> sorted = comparator == null ? ranked : ranked.stream().sorted(comparator).toList();
        return how.equals("desc") ? sorted.reversed() : sorted;
    }
}
