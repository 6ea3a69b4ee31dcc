package dev.traktmcp.tools;

import dev.traktmcp.titles.Titles;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.Deadline;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/** The table of contents: every tool by its name. */
public final class Tools {

    /** One line of the table. */
    public record Entry<I>(String name, Class<I> input, Tool<I> tool) {
        private Reply call(Function<Class<?>, Object> arguments) {
            return tool.call(input.cast(arguments.apply(input)));
        }
    }

    private final SequencedMap<String, Entry<?>> entries = new LinkedHashMap<>();
    private final Duration budget;
    private final InstantSource clock;

    /** @param budget how long one call may take */
    public Tools(List<Entry<?>> entries, Duration budget, InstantSource clock) {
        entries.forEach(entry -> this.entries.put(entry.name(), entry));
        this.budget = budget;
        this.clock = clock;
    }

    /** All tools there are. */
    public static Tools over(Trakt trakt, Duration budget, InstantSource clock) {
        Titles titles = new Titles(trakt);
        return new Tools(
                List.of(
                        new Entry<>("search", Search.Input.class, new Search(titles, trakt)),
                        new Entry<>("add_to_watchlist", AddToWatchlist.Input.class, new AddToWatchlist(titles, trakt)),
                        new Entry<>("rate_item", RateItem.Input.class, new RateItem(titles, trakt))),
                budget,
                clock);
    }

    public Collection<String> names() {
        return entries.sequencedKeySet();
    }

    /**
     * Calls a tool.
     *
     * @param arguments makes the tool's input record from what the caller gave
     */
    public Reply call(String name, Function<Class<?>, Object> arguments) {
        return Deadline.within(budget, clock, () -> entries.get(name).call(arguments));
    }
}
