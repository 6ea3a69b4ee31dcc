package dev.traktmcp.host.shared;

import dev.traktmcp.trakt.http.Throttled;
import dev.traktmcp.trakt.http.sharing.SharedPace;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.function.Function;

/** Trakt's pace for one person on all servers. Without Redis each server keeps it by itself. */
record RedisPace(RedisBuckets buckets, String person) implements SharedPace {
    private static final Bandwidth WRITES =
            Bandwidth.builder().capacity(1).refillGreedy(1, Throttled.BETWEEN_WRITES).build();

    private static final Bandwidth READS = Bandwidth.builder().capacity(Throttled.READS_AT_ONCE)
            .refillGreedy(Throttled.READS_FLOWING_BACK, Throttled.WINDOW).build();

    @Override
    public Turn write(Duration patience) {
        return buckets.with("writes:" + person, WRITES, bucket -> RedisBuckets.turn(bucket, patience))
                .orElse(Turn.NOW);
    }

    @Override
    public Turn read(Duration patience) {
        return reads(bucket -> RedisBuckets.turn(bucket, patience));
    }

    @Override
    public void unread() {
        reads(bucket -> {
            bucket.addTokens(1);
            return Turn.NOW;
        });
    }

    private Turn reads(Function<Bucket, Turn> question) {
        return buckets.with("reads:" + person, READS, question).orElse(Turn.NOW);
    }
}
