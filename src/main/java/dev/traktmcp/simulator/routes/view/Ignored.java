package dev.traktmcp.simulator.routes.view;

import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.account.WatchedProgress;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Call;
import java.util.function.Predicate;

/**
 * Filters by what the signed-in user has seen or listed ("Filters"). They do nothing without a token, and
 * {@code ignore_collected} never does anything, as on Trakt.
 */
public final class Ignored {
    private Ignored() {}

    public static Predicate<Title> of(World world, Call call) {
        return of(world, call, false);
    }

    /** @param watched whether to leave out watched titles when the query does not say */
    public static Predicate<Title> of(World world, Call call, boolean watched) {
        if (call.user() == null) {
            return _ -> true;
        }
        SimulatedAccount account = world.reading();
        Predicate<Title> left = _ -> true;
        if (call.flag("ignore_watched", watched)) {
            left = left.and(title -> !watched(account, title));
        }
        if (call.flag("ignore_watchlisted", false)) {
            left = left.and(title -> !account.watchlist().has(Item.of(title)));
        }
        return left;
    }

    /** For a show, one watched episode is enough. */
    public static boolean watched(SimulatedAccount account, Title title) {
        return title.type() == Type.SHOW
                ? WatchedProgress.started(title, account.history())
                : !account.history().of(Item.of(title)).isEmpty();
    }
}
