package dev.traktmcp.host.shared;

import dev.traktmcp.trakt.http.sharing.SharedPace;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Token buckets that several servers share. One that is lost begins full, and one that is full again is forgotten. Safe
 * for use by several threads.
 */
final class RedisBuckets {
    private final Redis redis;
    private final RedisTime time;
    private final String prefix;
    private final ProxyManager<String> buckets;

    /** @param prefix of all keys */
    RedisBuckets(Redis redis, RedisTime time, String prefix) {
        this.redis = redis;
        this.time = time;
        this.prefix = prefix;
        buckets = Bucket4jLettuce.casBasedBuilder(redis.connection())
                .clientClock(time)
                .requestTimeout(redis.patience())
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                        Duration.ofSeconds(10)))
                .build();
    }

    /** Empty where Redis cannot be asked. */
    <T> Optional<T> with(String name, Bandwidth limit, Function<Bucket, T> question) {
        BucketConfiguration configuration = BucketConfiguration.builder().addLimit(limit).build();
        time.refresh();
        return redis.tried(() -> question.apply(buckets.builder().build(prefix + name, () -> configuration)));
    }

    /** Takes a token as soon as there is one, if that is within the patience; it does not wait. */
    static SharedPace.Turn turn(Bucket bucket, Duration patience) {
        long[] ahead = {0};
        boolean taken = bucket.asBlocking().tryConsumeUninterruptibly(1, Math.max(1, patience.toNanos()),
                nanos -> ahead[0] = nanos);
        return new SharedPace.Turn(Duration.ofNanos(taken ? ahead[0]
                : bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()), taken);
    }
}
