package dev.traktmcp.host.shared;

import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** {@link FairParts} of all servers together, counted by Redis in one step and by its clock. */
record RedisParts(Redis redis, String prefix, int budget) {
    /** Its keys are the prefix with the number of a span, and the people of the last minute with when they came. */
    static final String ASK = """
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            local length, spans, budget, person = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]
            local span = math.floor(now / length)
            redis.call('ZADD', KEYS[1], now, person)
            redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', (span - spans + 1) * length - 1)
            redis.call('PEXPIRE', KEYS[1], spans * length)
            local people, all, own = redis.call('ZCARD', KEYS[1]), 0, 0
            for i = span - spans + 1, span do
                local count = redis.call('HMGET', KEYS[2] .. i, 'all', person)
                all = all + (tonumber(count[1]) or 0)
                own = own + (tonumber(count[2]) or 0)
            end
            if all < budget and (2 * all < budget or own < math.max(1, math.floor(budget / (people + 1)))) then
                redis.call('HINCRBY', KEYS[2] .. span, 'all', 1)
                redis.call('HINCRBY', KEYS[2] .. span, person, 1)
                redis.call('PEXPIRE', KEYS[2] .. span, (spans + 1) * length)
                return 0
            end
            return (span + 1) * length - now
            """;

    /** Empty where Redis cannot be asked. */
    Optional<Duration> ask(String person) {
        return redis.ask(commands -> commands.<Long>eval(ASK, ScriptOutputType.INTEGER,
                new String[] {prefix + "asking", prefix + "asked:"}, text(FairParts.SPAN.toMillis()),
                text(FairParts.SPANS), text(budget), person.getBytes(StandardCharsets.UTF_8))).map(Duration::ofMillis);
    }

    private static byte[] text(long number) {
        return String.valueOf(number).getBytes(StandardCharsets.US_ASCII);
    }
}
