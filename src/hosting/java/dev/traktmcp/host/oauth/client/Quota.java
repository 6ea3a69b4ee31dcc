package dev.traktmcp.host.oauth.client;

import dev.traktmcp.cache.BoundedCache;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Lets each of many do something so often in a while, which begins with the first time. For several threads. */
public final class Quota {
    private static final int MANY = 20_000;

    private final int most;
    private final Duration per;
    private final BoundedCache<String, int[]> taken;

    /** @param nanos a clock that never goes back */
    public Quota(int most, Duration per, LongSupplier nanos) {
        this.most = most;
        this.per = per;
        this.taken = new BoundedCache<>(nanos, MANY, (_, _) -> 1);
    }

    /** Whether they may once more. */
    public synchronized boolean take(String who) {
        int[] times = taken.get(who);
        if (times == null) {
            times = new int[1];
            taken.put(who, times, per);
        }
        return ++times[0] <= most;
    }

    /** How long the while is. */
    public Duration per() {
        return per;
    }
}
