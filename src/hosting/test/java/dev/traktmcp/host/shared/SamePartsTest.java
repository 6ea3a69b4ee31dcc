package dev.traktmcp.host.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.deadline.FakeTime;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fair parts of one server, in Java, and those of several, by a script of Redis, are one rule. */
class SamePartsTest {
    private static final String CLOCK = "redis.call('TIME')";

    @TempDir
    Path folder;

    @Test
    void bothSayTheSameOfWhateverComesInWhateverOrder() throws Exception {
        assertThat(RedisParts.ASK).containsOnlyOnce(CLOCK);
        try (RedisServer redis = new RedisServer(folder)) {
            List<Duration> waits = new ArrayList<>();
            for (int seed = 0; seed < 40; seed++) {
                int fixed = seed;
                waits.addAll(redis.<List<Duration>>ask(commands -> compared(commands, new Random(fixed), fixed)));
            }
            assertThat(waits).as("some were let through and some were not").contains(Duration.ZERO)
                    .anyMatch(Duration::isPositive);
        }
    }

    private static List<Duration> compared(RedisCommands<String, byte[]> commands, Random random, int seed) {
        FakeTime time = new FakeTime();
        int budget = 1 + random.nextInt(seed % 2 == 0 ? 8 : 60);
        int people = 1 + random.nextInt(9);
        FairParts parts = new FairParts(budget, time);
        List<Duration> waits = new ArrayList<>();
        for (int step = 0; step < 200; step++) {
            time.pass(Duration.ofMillis(random.nextInt(10) == 0 ? random.nextInt(70_000) : random.nextInt(700)));
            String person = "person " + random.nextInt(1 + random.nextInt(people));
            Duration here = parts.ask(person);
            assertThat(byScript(commands, "seed " + seed + ":", budget, person, time.getAsLong()))
                    .as("seed %d, step %d", seed, step).isEqualTo(here);
            waits.add(here);
        }
        return waits;
    }

    private static Duration byScript(RedisCommands<String, byte[]> commands, String prefix, int budget, String person,
            long nanos) {
        return Duration.ofMillis(commands.<Long>eval(RedisParts.ASK.replace(CLOCK, "{ARGV[5], ARGV[6]}"),
                ScriptOutputType.INTEGER, new String[] {prefix + "asking", prefix + "asked:"},
                Stream.of(FairParts.SPAN.toMillis(), FairParts.SPANS, budget, person, nanos / 1_000_000_000,
                        nanos % 1_000_000_000 / 1_000)
                        .map(value -> value.toString().getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new)));
    }
}
