package dev.traktmcp.host.shared;

import dev.traktmcp.config.Config;
import dev.traktmcp.config.HostSettings;
import dev.traktmcp.trakt.http.Chain;
import dev.traktmcp.trakt.http.KeptAnswers;
import dev.traktmcp.trakt.http.sharing.Allowance;
import dev.traktmcp.trakt.http.sharing.Door;
import dev.traktmcp.trakt.http.sharing.OwnDoor;
import dev.traktmcp.trakt.http.sharing.SharedPace;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.ConsumptionProbe;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a hosted server share, and where there is a Redis all servers that use it: the limits, and Trakt's
 * public answers. Safe for use by several threads.
 */
public final class Replicas implements AutoCloseable {
    /** Of all keys. */
    static final String PREFIX = "trakt-mcp:";
    private static final Duration LEAD = Duration.ofSeconds(5);

    private static final String WRITTEN = "written";

    /** What servers tell each other of a person. */
    public enum News {
        /** They have signed in to Trakt, or out. */
        SIGN_IN,
        /** Somebody may not use their account any more: an assistant, or they themselves. */
        ACCESS
    }

    private final @Nullable Redis redis;
    private final @Nullable RedisBuckets buckets;
    private final KeptAnswers answers;
    private final Door door;
    private final @Nullable FairParts ownParts;
    private final @Nullable RedisParts parts;
    private final @Nullable RedisNews news;

    private Replicas(@Nullable Integer requestsPerMinute, @Nullable Redis redis, String prefix, Duration lead) {
        this.redis = redis;
        ownParts = requestsPerMinute == null ? null : new FairParts(requestsPerMinute, System::nanoTime);
        Door own = new OwnDoor(System::nanoTime);
        if (redis == null) {
            buckets = null;
            parts = null;
            news = null;
            door = own;
            answers = new KeptAnswers(System::nanoTime);
        } else {
            RedisTime time = new RedisTime(redis);
            buckets = new RedisBuckets(redis, time, prefix);
            parts = requestsPerMinute == null ? null : new RedisParts(redis, prefix, requestsPerMinute);
            news = new RedisNews(redis, prefix);
            door = new RedisDoor(redis, prefix, own);
            answers = new KeptAnswers(System::nanoTime, new RedisAnswers(redis, time, prefix, Thread::sleep, lead));
        }
    }

    /** As the settings want it. */
    public static Replicas of(Config config) {
        HostSettings settings = config.hosting();
        // Servers of another app, or of another Trakt, may use the same Redis.
        String trakt = config.sandbox() ? "sandbox " + settings.publicUrl()
                : config.apiUrl() + " " + (config.app() == null ? "" : config.app().id());
        return of(settings.redis(), settings.requestsPerMinute(), trakt);
    }

    /**
     * @param address where Redis is; null for one server alone
     * @param requestsPerMinute how many requests may go to Trakt in a minute; null for as many as people want
     * @param trakt names the app and the Trakt that are meant
     */
    static Replicas of(@Nullable URI address, @Nullable Integer requestsPerMinute, String trakt) {
        return of(address, requestsPerMinute, trakt, LEAD);
    }

    /** @param lead how long one server may ask Trakt while the others wait for its answer */
    static Replicas of(@Nullable URI address, @Nullable Integer requestsPerMinute, String trakt, Duration lead) {
        return new Replicas(requestsPerMinute, address == null ? null : Redis.connect(address),
                PREFIX + Integer.toHexString(trakt.hashCode()) + ":", lead);
    }

    /** What the requests of a person share with those of others; null for somebody who is not known yet. */
    public Chain.Shared of(@Nullable String person) {
        SharedPace pace = person == null || buckets == null ? null : new RedisPace(buckets, person);
        Allowance allowance = ownParts == null ? null : () -> allowed(ownParts, person == null ? "" : person);
        return new Chain.Shared(answers, door, pace, allowance);
    }

    private Duration allowed(FairParts own, String person) {
        return (parts == null ? Optional.<Duration>empty() : parts.ask(person)).orElseGet(() -> own.ask(person));
    }

    /** Whether the Redis could be used when somebody last tried; also where there is none. */
    public boolean isReached() {
        return redis == null || redis.isReached();
    }

    /** Counts a call of a person; empty where there is no Redis that could. */
    public Optional<ConsumptionProbe> call(String person, Bandwidth limit) {
        return buckets == null ? Optional.empty()
                : buckets.with("calls:" + person, limit, bucket -> bucket.tryConsumeAndReturnRemaining(1));
    }

    /** Tells the other servers that a call of a tool has written something for a person. */
    public void written(String person, String tool) {
        if (news != null) {
            news.tell(WRITTEN, person + " " + tool);
        }
    }

    /** Has somebody hear what other servers tell of that: the person, then the tool. */
    public void hear(BiConsumer<String, String> listener) {
        if (news != null) {
            news.hear(WRITTEN, text -> {
                String[] words = text.split(" ", 2);
                listener.accept(words[0], words[words.length - 1]);
            });
        }
    }

    /** Tells the other servers of a person. */
    public void tell(News what, String person) {
        if (news != null) {
            news.tell(subject(what), person);
        }
    }

    /** Has somebody hear what other servers tell of that, who must not wait for anything: the person. */
    public void hear(News what, Consumer<String> listener) {
        if (news != null) {
            news.hear(subject(what), listener);
        }
    }

    private static String subject(News what) {
        return what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        if (news != null) {
            news.close();
        }
        if (redis != null) {
            redis.close();
        }
    }
}
