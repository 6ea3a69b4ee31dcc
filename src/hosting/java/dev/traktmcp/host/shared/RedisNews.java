package dev.traktmcp.host.shared;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Short texts that servers tell each other on one channel. What is told while one of them cannot reach Redis, it never
 * hears. Safe for use by several threads.
 */
final class RedisNews implements AutoCloseable {
    private final Redis redis;
    private final String channel;
    private final StatefulRedisPubSubConnection<String, byte[]> connection;

    /** Precedes what this server tells, so that it does not hear itself. */
    private final String own = UUID.randomUUID() + " ";

    /** @param channel one for all servers that mean the same */
    RedisNews(Redis redis, String channel) {
        this.redis = redis;
        this.channel = channel;
        connection = redis.listening();
    }

    void tell(String text) {
        redis.tell(commands -> commands.publish(channel, (own + text).getBytes(StandardCharsets.UTF_8)));
    }

    /** @param listener must not wait for anything */
    void hear(Consumer<String> listener) {
        connection.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String on, byte[] message) {
                String text = new String(message, StandardCharsets.UTF_8);
                if (!text.startsWith(own)) {
                    listener.accept(text.substring(own.length()));
                }
            }
        });
        connection.async().subscribe(channel); // and again by itself after each outage
    }

    @Override
    public void close() {
        connection.close();
    }
}
