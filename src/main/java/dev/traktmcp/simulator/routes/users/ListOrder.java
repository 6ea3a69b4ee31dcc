package dev.traktmcp.simulator.routes.users;

import dev.traktmcp.simulator.account.PersonalList.Entry;
import dev.traktmcp.simulator.account.Watchlist;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.routes.sync.WatchlistOrder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The order of a personal list: as the query asks, else as its owner set it; people come last in an order of titles.
 */
record ListOrder(String by, String how, Comparator<Watchlist.Entry> comparator) {
    private static final List<String> EVERYBODYS = List.of(
            "rank", "added", "title", "released", "runtime", "popularity", "random", "percentage", "my_rating",
            "watched", "collected");

    static ListOrder of(Call call, ListPlace place) {
        var settings = place.list().settings();
        String asked = call.parameter("sort_by").or(() -> call.query("sort_by")).orElse(settings.sortBy());
        String how = call.parameter("sort_how").or(() -> call.query("sort_how")).orElse(settings.sortHow());
        boolean known = EVERYBODYS.contains(asked) || place.owner().profile().vip();
        String by = known ? asked : "rank";
        return new ListOrder(by, known ? how : "asc", WatchlistOrder.comparator(by, place.owner()::ratings));
    }

    List<Entry> sort(List<Entry> ranked) {
        if (comparator == null) {
            return how.equals("desc") ? ranked.reversed() : ranked;
        }
        Comparator<Entry> order = Comparator.comparing(ListOrder::comparable, comparator);
        Stream<Entry> titles = ranked.stream()
                .filter(entry -> entry.item() != null)
                .sorted(how.equals("desc") ? order.reversed() : order);
        return Stream.concat(titles, ranked.stream().filter(entry -> entry.item() == null)).toList();
    }

    private static Watchlist.Entry comparable(Entry entry) {
        return new Watchlist.Entry(entry.id(), entry.item(), entry.listedAt(), entry.notes());
    }
}
