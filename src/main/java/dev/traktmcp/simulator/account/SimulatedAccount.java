package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.comments.Remarks;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One person's state, and the rules that tie its parts together. Safe for use by several threads: each change holds the
 * account's lock.
 */
public final class SimulatedAccount {
    private static final long FIRST_CHECKIN = 9_000_000_000L;

    private final Clock clock;
    private final Belongings belongings;
    private volatile Profile profile;
    private volatile WatchingState watching;
    private volatile long lastCheckin;
    private volatile Runnable past;
    private boolean remembering;

    public SimulatedAccount(Clock clock, Profile profile) {
        this(clock, profile, Belongings.none(clock, profile.trakt()), null);
    }

    private SimulatedAccount(Clock clock, Profile profile, Belongings belongings, WatchingState watching) {
        this.clock = clock;
        this.profile = profile;
        this.belongings = belongings;
        this.watching = watching;
    }

    /** A snapshot, for reading only. */
    synchronized SimulatedAccount copy() {
        return new SimulatedAccount(clock, profile, belongings().copy(), watching);
    }

    /** Has a past, which is made when something but the watchlist is asked for, or anything is changed. */
    synchronized SimulatedAccount withPast(Runnable lived) {
        past = lived;
        return this;
    }

    private Belongings belongings() {
        if (past != null) {
            remember();
        }
        return belongings;
    }

    private synchronized void remember() {
        if (past != null && !remembering) { // what makes it asks for the parts, too
            remembering = true;
            past.run();
            past = null;
        }
    }

    public Profile profile() {
        return profile;
    }

    /** Changes the profile, as in {@code account.change(profile -> profile.withVip(true))}. */
    public synchronized void change(UnaryOperator<Profile> change) {
        profile = change.apply(profile);
        touch("account", "settings_at");
    }

    public Watchlist watchlist() {
        return belongings.watchlist();
    }

    public History history() {
        return belongings().history();
    }

    public Ratings ratings() {
        return belongings().ratings();
    }

    public Lists lists() {
        return belongings().lists();
    }

    public Hidden hidden() {
        return belongings().hidden();
    }

    public Activities activities() {
        return belongings().activities();
    }

    public Collection collection() {
        return belongings().collection();
    }

    public Playback playback() {
        return belongings().playback();
    }

    public Remarks remarks() {
        return belongings().remarks();
    }

    /** Adds to the watchlist; returns false when the item was there. */
    public synchronized boolean list(Item item, String notes) {
        return listed(belongings().watchlist().add(item, clock.instant(), notes), item);
    }

    /** Removes from the watchlist; returns false when the item was not there. */
    public synchronized boolean unlist(Item item) {
        return listed(belongings().watchlist().remove(item), item);
    }

    /** Changes the description of the watchlist, or its usual order. */
    public synchronized void edit(PersonalList.Settings watchlist) {
        belongings().watchlist().edit(watchlist);
        touch("watchlist", "updated_at");
    }

    /** Adds a play and takes the item off the watchlist; an episode takes its season and its show off, too. */
    public synchronized StoredPlay watch(Item item, Instant at, String action) {
        StoredPlay play = belongings().history().add(item, at, action);
        unlist(item);
        if (item.type() == Type.EPISODE) {
            Title show = item.title();
            unlist(Item.of(show));
            show.season(item.episode().season()).ifPresent(season -> unlist(Item.of(show, season)));
        }
        touch(item.type().plural(), "watched_at");
        return play;
    }

    /** Removes all plays of an item; returns how many. */
    public synchronized int unwatch(Item item) {
        int removed = belongings().history().removeAllOf(item);
        touched(removed > 0, item, "watched_at");
        return removed;
    }

    public synchronized Optional<StoredPlay> unwatch(long playId) {
        Optional<StoredPlay> removed = belongings().history().remove(playId);
        removed.ifPresent(play -> touch(play.item().type().plural(), "watched_at"));
        return removed;
    }

    public synchronized void rate(Item item, int stars, Instant at) {
        belongings().ratings().rate(item, stars, at);
        touch(item.type().plural(), "rated_at");
    }

    public synchronized boolean unrate(Item item) {
        return touched(belongings().ratings().remove(item), item, "rated_at");
    }

    /** Adds to the collection, or updates what is there; {@code at} null means now, or unchanged. */
    public synchronized Collection.Change collect(Item item, Instant at, Map<String, String> metadata) {
        Collection.Change change = belongings().collection().put(item, at, metadata, clock.instant());
        touched(change != Collection.Change.EXISTING, item, "collected_at");
        return change;
    }

    /** Removes from the collection; returns false when the item was not there. */
    public synchronized boolean discard(Item item) {
        return touched(belongings().collection().remove(item), item, "collected_at");
    }

    /** Stops in the middle: nothing is playing then, and the position is kept. */
    public synchronized Paused pause(Item item, double progress, Instant at) {
        watching = null;
        touch(item.type().plural(), "paused_at");
        return belongings().playback().save(item, progress, at);
    }

    /** Drops the position at which the item was paused. */
    public synchronized boolean forget(Item item) {
        return belongings().playback().forget(item);
    }

    /** Drops a position; returns false when there is none with this id. */
    public synchronized boolean forget(long playbackId) {
        return belongings().playback().forget(playbackId);
    }

    /** What is playing. A check-in that has run out first becomes a play. */
    public synchronized Optional<WatchingState> watching() {
        belongings();
        settle();
        return Optional.ofNullable(watching);
    }

    /** A check-in that has run out becomes a play. */
    synchronized void settle() {
        WatchingState current = watching;
        if (current != null && !clock.instant().isBefore(current.expiresAt())) {
            watching = null;
            if (current.action().equals("checkin")) {
                watch(current.item(), current.startedAt(), "checkin");
            }
        }
    }

    /** Starts to watch; it ends one runtime after {@code startedAt}. */
    public synchronized WatchingState startWatching(Item item, String action, Instant startedAt) {
        belongings();
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

    /** Removes everything, so that the account has no past. */
    public synchronized void clear() {
        belongings().clear();
        watching = null;
    }

    private boolean listed(boolean changed, Item item) {
        if (changed) {
            touch("watchlist", "updated_at");
        }
        return touched(changed, item, "watchlisted_at");
    }

    private boolean touched(boolean changed, Item item, String field) {
        if (changed) {
            touch(item.type().plural(), field);
        }
        return changed;
    }

    private void touch(String section, String field) {
        belongings().activities().touch(section, field, clock.instant());
    }
}
