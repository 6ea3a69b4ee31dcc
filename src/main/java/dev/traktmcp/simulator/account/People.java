package dev.traktmcp.simulator.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All users of this Trakt, the signed-in one included. It can show that one as of a while ago. Not safe by itself:
 * requests use it under the lock that serves one at a time, and users are added before the first request.
 */
public final class People {
    private record Snapshot(Instant until, SimulatedAccount account) {}

    private static final int KEPT = 200;

    private final Clock clock;
    private final Supplier<Duration> staleness;
    private final SimulatedAccount me;
    private final Map<String, SimulatedAccount> all = new LinkedHashMap<>();
    private final Deque<Snapshot> past = new ArrayDeque<>();

    /**
     * @param staleness how long reads lag behind writes
     */
    public People(Clock clock, Supplier<Duration> staleness, SimulatedAccount me) {
        this.clock = clock;
        this.staleness = staleness;
        this.me = me;
        add(me);
    }

    public void add(SimulatedAccount account) {
        all.put(account.profile().slug(), account);
    }

    public Optional<SimulatedAccount> named(String slug) {
        return Optional.ofNullable(all.get(slug));
    }

    /** The users who follow the signed-in user and whom that one follows. */
    public List<SimulatedAccount> friends() {
        return all.values().stream().filter(account -> account != me && account.profile().friend()).toList();
    }

    /** The friends of the sandbox's user; for anybody else that user, if they are friends. */
    public List<SimulatedAccount> around(SimulatedAccount account) {
        if (account.profile().slug().equals(me.profile().slug())) {
            return friends();
        }
        return account.profile().friend() ? List.of(reading()) : List.of();
    }

    /** All users, as reads see them. */
    public List<SimulatedAccount> all() {
        SimulatedAccount seen = reading();
        return all.values().stream().map(account -> account == me ? seen : account).toList();
    }

    /** The user's account, to be changed. */
    public SimulatedAccount writing() {
        me.settle();
        if (staleness.get().isPositive()) {
            past.addLast(new Snapshot(clock.instant(), me.copy()));
            if (past.size() > KEPT) {
                past.removeFirst();
            }
        }
        return me;
    }

    /** The user's account as reads see it. */
    public SimulatedAccount reading() {
        me.settle();
        Instant seen = clock.instant().minus(staleness.get());
        if (!staleness.get().isPositive()) {
            past.clear();
        }
        return past.stream()
                .filter(snapshot -> snapshot.until().isAfter(seen))
                .findFirst()
                .map(Snapshot::account)
                .orElse(me);
    }

    /** Only its owner and the owner's friends see a private profile. */
    public boolean maySee(String viewer, SimulatedAccount account) {
        Profile profile = account.profile();
        boolean own = profile.slug().equals(viewer);
        return !profile.hidden() || own || viewer != null && profile.friend();
    }
}
