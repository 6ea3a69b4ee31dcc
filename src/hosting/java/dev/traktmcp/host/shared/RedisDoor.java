package dev.traktmcp.host.shared;

import dev.traktmcp.trakt.http.sharing.Door;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The door of all servers. What one of them was told holds for it without Redis, too. */
record RedisDoor(Redis redis, String prefix, Door own) implements Door {
    /** Both in one question, as each request to Trakt asks it. */
    private static final String LEFT = "return {redis.call('PTTL', KEYS[1]), redis.call('PTTL', KEYS[2])}";

    @Override
    public Closed closed() {
        Closed here = own.closed();
        return here.everybody().isPositive() ? here : redis.ask(commands -> commands.<List<Long>>eval(LEFT,
                ScriptOutputType.MULTI, key(Whom.EVERYBODY), key(Whom.STRANGERS)))
                .map(left -> here.and(new Closed(time(left.getFirst()), time(left.getLast())))).orElse(here);
    }

    /** Where there is no such key, Redis says less than zero. */
    private static Duration time(long millis) {
        return Duration.ofMillis(Math.max(0, millis));
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
