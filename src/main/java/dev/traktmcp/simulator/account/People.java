package dev.traktmcp.simulator.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The users of this Trakt as one of them sees it: the signed-in one, and those who are here for that one alone. Others
 * who have signed in, too, are elsewhere: they are found, show what is public, and can be followed, which tells them
 * nothing and opens nothing. It can show the signed-in user as of a while ago. Not safe by itself: requests use it
 * under the lock that serves one at a time, and users are added before the first request.
 */
public final class People {
    /** Those who have an account of their own. */
    public interface Elsewhere {
        Optional<SimulatedAccount> named(String slug);

        /** @param trakt number of the profile */
        Optional<SimulatedAccount> numbered(long trakt);
    }

    private record Snapshot(Instant until, SimulatedAccount account) {}

    private static final int KEPT = 200;

    private final Clock clock;
    private final Supplier<Duration> staleness;
    private final SimulatedAccount me;
    private final Elsewhere elsewhere;
    private final Map<String, SimulatedAccount> all = new LinkedHashMap<>();
    private final Set<String> followedElsewhere = new LinkedHashSet<>();
    private final Deque<Snapshot> past = new ArrayDeque<>();

    /**
     * @param staleness how long reads lag behind writes
     */
    public People(Clock clock, Supplier<Duration> staleness, SimulatedAccount me, Elsewhere elsewhere) {
        this.clock = clock;
        this.staleness = staleness;
        this.me = me;
        this.elsewhere = elsewhere;
        add(me);
    }

    public void add(SimulatedAccount account) {
        all.put(account.profile().slug(), account);
    }

    public Optional<SimulatedAccount> named(String slug) {
        return here(slug).or(() -> elsewhere.named(slug));
    }

    /** The user of that name, unless they are elsewhere. */
    public Optional<SimulatedAccount> here(String slug) {
        return Optional.ofNullable(all.get(slug));
    }

    /** Whoever is elsewhere and made the list with this id, whether it is still there or not. */
    public Optional<SimulatedAccount> elsewhereWith(long list) {
        return elsewhere.numbered(Lists.owner(list)).filter(owner -> !isHere(owner));
    }

    private boolean isHere(SimulatedAccount account) {
        return all.containsKey(account.profile().slug());
    }

    /** Whether the signed-in user follows the other. */
    public boolean follows(SimulatedAccount other) {
        return isHere(other) ? other.profile().friend() : followedElsewhere.contains(other.profile().slug());
    }

    /** Follows the other, or no longer. */
    public void follow(SimulatedAccount other, boolean follow) {
        if (isHere(other)) {
            other.change(profile -> profile.withFriend(follow));
        } else if (follow) {
            followedElsewhere.add(other.profile().slug());
        } else {
            followedElsewhere.remove(other.profile().slug());
        }
    }

    /** The users who follow the signed-in user and whom that one follows. */
    public List<SimulatedAccount> friends() {
        return Stream.concat(
                all.values().stream().filter(account -> account != me && account.profile().friend()),
                followedElsewhere.stream().flatMap(slug -> elsewhere.named(slug).stream())
                        .filter(account -> !account.profile().hidden()))
                .toList();
    }

    /** The friends of the signed-in user; for anybody else here that user, if they are friends. */
    public List<SimulatedAccount> around(SimulatedAccount account) {
        if (account.profile().slug().equals(me.profile().slug())) {
            return friends();
        }
        return isHere(account) && account.profile().friend() ? List.of(reading()) : List.of();
    }

    /** All users who are here, as reads see them. */
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
        return !profile.hidden() || own || viewer != null && isHere(account) && profile.friend();
    }
}
