package dev.traktmcp.tools;

import dev.traktmcp.plays.Plays;
import dev.traktmcp.titles.Titles;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.Deadline;
import dev.traktmcp.trakt.http.Pause;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;

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

    /**
     * All tools there are.
     *
     * @param signIn to sign in and out with; throws where there is no app
     * @param profile whose profile to read when nobody is signed in, or null
     */
    public static Tools over(
            Trakt trakt, Supplier<dev.traktmcp.trakt.oauth.SignIn> signIn, Home home, String profile, Pause pause,
            Duration budget) {
        Titles titles = new Titles(trakt);
        Plays plays = new Plays(trakt, pause);
        return new Tools(
                List.of(
                        new Entry<>("search", Search.Input.class, new Search(titles, trakt)),
                        new Entry<>("trending", Trending.Input.class, new Trending(trakt)),
                        new Entry<>("upcoming_episodes", UpcomingEpisodes.Input.class, new UpcomingEpisodes(titles, trakt, home)),
                        new Entry<>("now_watching", NowWatching.Input.class, new NowWatching(trakt, home, profile)),
                        new Entry<>("add_to_watchlist", AddToWatchlist.Input.class, new AddToWatchlist(titles, trakt)),
                        new Entry<>("mark_watched", MarkWatched.Input.class, new MarkWatched(titles, trakt, plays, home)),
                        new Entry<>("rate_item", RateItem.Input.class, new RateItem(titles, trakt)),
                        new Entry<>("account", Account.Input.class, new Account(signIn, trakt, home)),
                        new Entry<>("sign_in", SignIn.Input.class, new SignIn(signIn, trakt, home)),
                        new Entry<>("sign_out", SignOut.Input.class, new SignOut(signIn, () -> {
                            home.forget();
                            plays.forget();
                        }))),
                budget,
                home.clock());
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
