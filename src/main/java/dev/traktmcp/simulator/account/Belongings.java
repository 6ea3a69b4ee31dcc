package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.comments.Remarks;
import java.time.Clock;

/** The parts of one account, each of which knows only itself. */
record Belongings(Watchlist watchlist, History history, Ratings ratings, Lists lists, Hidden hidden,
        Activities activities, Collection collection, Playback playback, Remarks remarks) {

    /** Of an account without a past. */
    static Belongings none(Clock clock, long user) {
        Activities activities = new Activities();
        return new Belongings(new Watchlist(), new History(), new Ratings(), new Lists(user, clock, activities),
                new Hidden(clock, activities), activities, new Collection(), new Playback(),
                new Remarks(clock, activities::touch));
    }

    Belongings copy() {
        return new Belongings(watchlist.copy(), history.copy(), ratings.copy(), lists.copy(), hidden.copy(),
                activities.copy(), collection.copy(), playback.copy(), remarks.copy());
    }

    /** Removes all but the dates of the latest changes. */
    void clear() {
        watchlist.clear();
        history.clear();
        ratings.clear();
        collection.clear();
        playback.clear();
        lists.clear();
        hidden.clear();
        remarks.clear();
    }
}
