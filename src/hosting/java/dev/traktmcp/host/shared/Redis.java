package dev.traktmcp.host.shared;

import dev.traktmcp.config.Setting;
import dev.traktmcp.config.UnusableSetting;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.text.LazyLogger;
import io.github.bucket4j.TimeoutException;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The connection to Redis. Nothing waits for it longer than its address says, a second where it says nothing, and
 * nothing is queued for later. While it cannot be used, one question every three seconds finds out whether it can
 * again, and all others are answered at once with nothing. Safe for use by several threads.
 */
public final class Redis implements AutoCloseable {
    private static final LazyLogger LOG = new LazyLogger(Redis.class);

    /** How long a command may take where the address has no {@code timeout}, as Lettuce's {@link RedisURI} reads it. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** How long the start may take, for which nobody waits. */
    private static final Duration STARTING = Duration.ofSeconds(10);

    private static final Duration UNUSED = Duration.ofSeconds(3);

    private final ClientResources resources;
    private final RedisClient client;
    private final StatefulRedisConnection<String, byte[]> connection;
    private final String name;
    private final Duration patience;
    private final AtomicBoolean down = new AtomicBoolean();
    private volatile long again;

    private Redis(URI address) {
        name = address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
        RedisURI uri = RedisURI.create(address);
        patience = address.getQuery() == null ? PATIENCE : uri.getTimeout();
        Duration starting = patience.compareTo(STARTING) > 0 ? patience : STARTING;
        uri.setTimeout(starting); // which the connection has until its first greeting is over
        resources = DefaultClientResources.builder().ioThreadPoolSize(2).computationThreadPoolSize(2)
                .reconnectDelay(Delay.exponential(50, 1_000, TimeUnit.MILLISECONDS, 2)).build();
        client = RedisClient.create(resources, uri);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .replayFilter(_ -> true) // what was on its way when the connection broke may have been done
                .socketOptions(SocketOptions.builder().connectTimeout(starting).build())
                .timeoutOptions(TimeoutOptions.enabled(patience)).build());
        try {
            connection = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
            connection.setTimeout(patience);
        } catch (RedisException e) {
            client.shutdown(Duration.ZERO, PATIENCE);
            resources.shutdown(0, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            throw e;
        }
    }

    /** Fails where it cannot be reached, as somebody who shares expects it to be there at the start. */
    public static Redis connect(URI address) {
        try {
            return new Redis(address);
        } catch (RedisException e) {
            throw new UnusableSetting(Setting.TRAKT_MCP_REDIS + ": Redis at " + address.getHost()
                    + " cannot be used (" + reason(e) + "); start it or mend the address, or unset the setting for one"
                    + " server alone");
        }
    }

    /** Asks something; empty where it knows nothing, and where it cannot be asked. */
    <T> Optional<T> ask(Function<RedisCommands<String, byte[]>, @Nullable T> question) {
        return tried(() -> question.apply(connection.sync()));
    }

    /** What may fail as Redis fails. */
    interface Question<T> {
        @Nullable
        T ask();
    }

    <T> Optional<T> tried(Question<T> question) {
        boolean wasDown = down.get();
        if (wasDown) {
            long now = System.nanoTime();
            synchronized (this) {
                if (now - again < 0) {
                    return Optional.empty();
                }
                again = now + UNUSED.toNanos();
            }
        }
        try {
            Optional<T> answer = Optional.ofNullable(question.ask());
            if (wasDown && down.getAndSet(false)) { // what was asked before the outage says nothing of its end
                LOG.warn("Redis at {} can be used again.", name);
            }
            return answer;
        } catch (RedisException | TimeoutException | CompletionException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw Pause.cancelled();
            }
            again = System.nanoTime() + UNUSED.toNanos();
            if (!down.getAndSet(true)) {
                LOG.warn("Redis at {} cannot be used ({}). This server goes on by its own memory until it can.", name,
                        reason(e));
            }
            return Optional.empty();
        }
    }

    /** Tells it something without waiting for it; what cannot be told is lost. */
    void tell(Function<RedisAsyncCommands<String, byte[]>, ?> message) {
        if (!down.get()) {
            message.apply(connection.async());
        }
    }

    /** A connection of its own, on which it only listens. */
    StatefulRedisPubSubConnection<String, byte[]> listening() {
        return client.connectPubSub(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
    }

    /** Whether it could be used when somebody last tried. */
    boolean isReached() {
        return !down.get();
    }

    Duration patience() {
        return patience;
    }

    StatefulRedisConnection<String, byte[]> connection() {
        return connection;
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    @Override
    public void close() {
        connection.close();
        client.shutdown(Duration.ZERO, PATIENCE);
        resources.shutdown(0, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
