package dev.traktmcp.host.shared;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Short texts that servers tell each other, by subject. What is told while one of them cannot reach Redis, it never
 * hears. Safe for use by several threads.
 */
final class RedisNews implements AutoCloseable {
    private final Redis redis;
    private final String prefix;
    private final StatefulRedisPubSubConnection<String, byte[]> connection;

    /** Precedes what this server tells, so that it does not hear itself. */
    private final String own = UUID.randomUUID() + " ";

    /** @param prefix of all channels, one for all servers that mean the same */
    RedisNews(Redis redis, String prefix) {
        this.redis = redis;
        this.prefix = prefix;
        connection = redis.listening();
    }

    void tell(String subject, String text) {
        redis.tell(commands -> commands.publish(prefix + subject, (own + text).getBytes(StandardCharsets.UTF_8)));
    }

    /** @param listener must not wait for anything */
    void hear(String subject, Consumer<String> listener) {
        String channel = prefix + subject;
        connection.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String on, byte[] message) {
                String text = new String(message, StandardCharsets.UTF_8);
                if (on.equals(channel) && !text.startsWith(own)) {
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
