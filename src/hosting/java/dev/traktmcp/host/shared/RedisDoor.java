package dev.traktmcp.host.shared;

import dev.traktmcp.trakt.http.sharing.Door;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.Locale;

/** The door of all servers. What one of them was told holds for it without Redis, too. */
record RedisDoor(Redis redis, String prefix, Door own) implements Door {
    @Override
    public Duration closed(Whom whom) {
        Duration here = own.closed(whom);
        return here.isPositive() ? here
                : redis.ask(commands -> commands.pttl(key(whom))).map(left -> Duration.ofMillis(Math.max(0, left)))
                        .orElse(Duration.ZERO);
    }

    @Override
    public void close(Whom whom, Duration time) {
        own.close(whom, time);
        redis.ask(commands -> commands.pttl(key(whom)) < time.toMillis()
                ? commands.set(key(whom), new byte[] {'1'}, SetArgs.Builder.px(time.toMillis())) : "longer");
    }

    private String key(Whom whom) {
        return prefix + "closed:" + whom.name().toLowerCase(Locale.ROOT);
    }
}
