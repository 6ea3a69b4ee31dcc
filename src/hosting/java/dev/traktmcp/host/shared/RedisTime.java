package dev.traktmcp.host.shared;

import io.github.bucket4j.TimeMeter;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The time of Redis, so that servers whose clocks differ keep one pace. It asks once a minute, and between that counts
 * by the clock of this process, which never goes back. Safe for use by several threads.
 */
final class RedisTime implements TimeMeter {
    private static final Duration GOOD = Duration.ofMinutes(1);

    /** An answer that took longer may be off by more than a write may come too early. */
    private static final Duration PROMPT = Duration.ofMillis(50);

    /** @param off by how much the two may not be the same moment */
    private record Seen(long redis, long here, long off) {}

    private final Redis redis;
    private volatile Seen seen = new Seen(System.currentTimeMillis() * 1_000_000, System.nanoTime(), 0);
    private volatile boolean asked;

    RedisTime(Redis redis) {
        this.redis = redis;
    }

    /** Asks where it is time to; call it before what measures. */
    void refresh() {
        if (!asked || System.nanoTime() - seen.here() > GOOD.toNanos()) {
            redis.ask(RedisTime::look).filter(now -> !asked || now.off() < PROMPT.toNanos()).ifPresent(now -> {
                seen = now;
                asked = true;
            });
        }
    }

    /** The promptest of some answers. */
    private static Seen look(RedisCommands<String, byte[]> commands) {
        return Stream.generate(() -> once(commands)).limit(5).min(Comparator.comparingLong(Seen::off)).orElseThrow();
    }

    private static Seen once(RedisCommands<String, byte[]> commands) {
        long before = System.nanoTime();
        List<byte[]> time = commands.time();
        long half = (System.nanoTime() - before) / 2;
        return new Seen(number(time.get(0)) * 1_000_000_000 + number(time.get(1)) * 1_000, before + half,
                half);
    }

    private static long number(byte[] digits) {
        return Long.parseLong(new String(digits, StandardCharsets.US_ASCII));
    }

    @Override
    public long currentTimeNanos() {
        Seen now = seen;
        return now.redis() + System.nanoTime() - now.here();
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
