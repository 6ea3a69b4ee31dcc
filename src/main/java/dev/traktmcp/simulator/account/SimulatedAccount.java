package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One person's state, and the rules that tie its parts together. */
public final class SimulatedAccount {
    private static final long FIRST_CHECKIN = 9_000_000_000L;

    private final Clock clock;
    private final Watchlist watchlist;
    private final History history;
    private final Ratings ratings;
    private final Lists lists;
    private final Hidden hidden;
    private final Activities activities;
    private final Collection collection;
    private final Playback playback;
    private volatile Profile profile;
    private volatile WatchingState watching;
    private volatile long lastCheckin;

    public SimulatedAccount(Clock clock, Profile profile) {
        this(clock, profile, new Activities());
    }

    private SimulatedAccount(Clock clock, Profile profile, Activities activities) {
        this(clock, profile, new Watchlist(), new History(), new Ratings(),
                new Lists(profile.trakt(), clock, activities), new Hidden(clock, activities), activities,
                new Collection(), new Playback(), null);
    }

    private SimulatedAccount(Clock clock, Profile profile, Watchlist watchlist, History history, Ratings ratings,
            Lists lists, Hidden hidden, Activities activities, Collection collection, Playback playback,
            WatchingState watching) {
        this.clock = clock;
        this.profile = profile;
        this.watchlist = watchlist;
        this.history = history;
        this.ratings = ratings;
        this.lists = lists;
        this.hidden = hidden;
        this.activities = activities;
        this.collection = collection;
        this.playback = playback;
        this.watching = watching;
    }

    /** As it is now; what happens later does not show in it. */
    synchronized SimulatedAccount copy() {
        return new SimulatedAccount(clock, profile, watchlist.copy(), history.copy(), ratings.copy(), lists.copy(),
                hidden.copy(), activities.copy(), collection.copy(), playback.copy(), watching);
    }

    public Profile profile() {
        return profile;
    }

    /** {@code account.change(profile -> profile.withVip(true))}. */
    public synchronized void change(UnaryOperator<Profile> change) {
        profile = change.apply(profile);
        touch("account", "settings_at");
    }

    public Watchlist watchlist() {
        return watchlist;
    }

    public History history() {
        return history;
    }

    public Ratings ratings() {
        return ratings;
    }

    public Lists lists() {
        return lists;
    }

    public Hidden hidden() {
        return hidden;
    }

    public Activities activities() {
        return activities;
    }

    public Collection collection() {
        return collection;
    }

    public Playback playback() {
        return playback;
    }

    /** False when it was there. */
    public synchronized boolean list(Item item, String notes) {
        boolean added = watchlist.add(item, clock.instant(), notes);
        if (added) {
            listed(item);
        }
        return added;
    }

    /** False when it was not there. */
    public synchronized boolean unlist(Item item) {
        boolean removed = watchlist.remove(item);
        if (removed) {
            listed(item);
        }
        return removed;
    }

    /** Adds a play. What is watched leaves the watchlist; one episode takes its season and its show along. */
    public synchronized StoredPlay watch(Item item, Instant at, String action) {
        StoredPlay play = history.add(item, at, action);
        unlist(item);
        if (item.type() == Type.EPISODE) {
            Title show = item.title();
            unlist(Item.of(show));
            show.season(item.episode().season()).ifPresent(season -> unlist(Item.of(show, season)));
        }
        touch(item.type().plural(), "watched_at");
        return play;
    }

    /** Removes all plays of it; returns how many. */
    public synchronized int unwatch(Item item) {
        int removed = history.removeAllOf(item);
        if (removed > 0) {
            touch(item.type().plural(), "watched_at");
        }
        return removed;
    }

    public synchronized Optional<StoredPlay> unwatch(long playId) {
        Optional<StoredPlay> removed = history.remove(playId);
        removed.ifPresent(play -> touch(play.item().type().plural(), "watched_at"));
        return removed;
    }

    public synchronized void rate(Item item, int stars, Instant at) {
        ratings.rate(item, stars, at);
        touch(item.type().plural(), "rated_at");
    }

    public synchronized boolean unrate(Item item) {
        boolean removed = ratings.remove(item);
        if (removed) {
            touch(item.type().plural(), "rated_at");
        }
        return removed;
    }

    /** Puts it into the collection, or says more about it; {@code at} null is now, or as it was. */
    public synchronized Collection.Change collect(Item item, Instant at, Map<String, String> metadata) {
        Collection.Change change = collection.put(item, at, metadata, clock.instant());
        if (change != Collection.Change.EXISTING) {
            touch(item.type().plural(), "collected_at");
        }
        return change;
    }

    /** False when it was not there. */
    public synchronized boolean discard(Item item) {
        boolean removed = collection.remove(item);
        if (removed) {
            touch(item.type().plural(), "collected_at");
        }
        return removed;
    }

    /** Stops in the middle: nothing is playing, and the place is kept. */
    public synchronized Paused pause(Item item, double progress, Instant at) {
        watching = null;
        touch(item.type().plural(), "paused_at");
        return playback.save(item, progress, at);
    }

    /** Drops the place where it was paused. */
    public synchronized boolean forget(Item item) {
        return playback.forget(item);
    }

    /** False when there is no such place. */
    public synchronized boolean forget(long playbackId) {
        return playback.forget(playbackId);
    }

    /** What is playing; a check-in that has run out becomes a play first. */
    public synchronized Optional<WatchingState> watching() {
        WatchingState current = watching;
        if (current != null && !clock.instant().isBefore(current.expiresAt())) {
            watching = null;
            if (current.action().equals("checkin")) {
                watch(current.item(), current.startedAt(), "checkin");
            }
        }
        return Optional.ofNullable(watching);
    }

    /** Starts watching, for as long as it runs from {@code startedAt} on. */
    public synchronized WatchingState startWatching(Item item, String action, Instant startedAt) {
        Instant ends = startedAt.plusSeconds(60L * item.runtime());
        watching = new WatchingState(FIRST_CHECKIN + ++lastCheckin, item, action, startedAt, ends);
        return watching;
    }

    synchronized void restore(WatchingState running) {
        watching = running;
        lastCheckin = Math.max(lastCheckin, running.id() - FIRST_CHECKIN);
    }

    public synchronized void stopWatching() {
        watching = null;
    }

    /** An account without a past. */
    public synchronized void clear() {
        watchlist.clear();
        history.clear();
        ratings.clear();
        collection.clear();
        playback.clear();
        lists.clear();
        hidden.clear();
        watching = null;
    }

    private void listed(Item item) {
        touch(item.type().plural(), "watchlisted_at");
        touch("watchlist", "updated_at");
    }

    private void touch(String section, String field) {
        activities.touch(section, field, clock.instant());
    }
}
