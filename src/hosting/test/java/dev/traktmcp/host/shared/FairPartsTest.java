package dev.traktmcp.host.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.deadline.FakeTime;
import dev.traktmcp.trakt.http.sharing.Allowance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server may send is enough for those who want little, however much somebody wants. */
class FairPartsTest {
    private static final List<String> MODEST = List.of("ben", "carla", "dora", "emil", "fred");

    @TempDir
    Path folder;

    private static int taken(Allowance person, int wanted) {
        return (int) IntStream.range(0, wanted).filter(_ -> person.ask().isZero()).count();
    }

    /** The greedy one comes first and goes on as long as anything is given. */
    private static void assertFair(Function<String, Allowance> person) {
        assertThat(taken(person.apply("greedy"), 200)).as("alone").isEqualTo(30);
        for (int round = 0; round < 3; round++) {
            for (String modest : MODEST) {
                assertThat(person.apply(modest).ask()).as(modest).isZero();
                assertThat(person.apply("greedy").ask()).isPositive().isLessThanOrEqualTo(FairParts.SPAN);
            }
        }
        assertThat(person.apply("gina").ask()).as("a newcomer").isZero();
        int rest = MODEST.stream().mapToInt(modest -> taken(person.apply(modest), 200)).sum();
        assertThat(rest).as("all together never have more than there is").isEqualTo(14);
    }

    @Test
    void onOneServer() {
        FakeTime time = new FakeTime();
        FairParts parts = new FairParts(60, time);
        assertFair(person -> () -> parts.ask(person));

        time.pass(FairParts.SPAN.multipliedBy(FairParts.SPANS));
        assertThat(taken(() -> parts.ask("greedy"), 200)).as("a minute later").isEqualTo(30);
    }

    @Test
    void twoWhoWantAllHaveNoMoreThanThereIs() {
        FakeTime time = new FakeTime();
        FairParts parts = new FairParts(60, time);
        int all = 0;
        for (int i = 0; i < 300; i++) {
            all += taken(() -> parts.ask("anna"), 1) + taken(() -> parts.ask("ben"), 1);
            time.pass(Duration.ofMillis(100));
        }
        assertThat(all).isBetween(40, 60);
    }

    @Test
    void onTwoServers() throws Exception {
        try (RedisServer redis = new RedisServer(folder);
                Replicas one = Replicas.of(redis.url, 60, "t");
                Replicas two = Replicas.of(redis.url, 60, "t")) {
            boolean[] first = {true};
            assertFair(person -> () -> {
                first[0] = !first[0];
                return (first[0] ? one : two).of(person).allowance().ask();
            });
            assertThat(redis.dump().keySet()).allSatisfy(
                    key -> assertThat(redis.<Long>ask(commands -> commands.pttl(key))).as(key).isPositive());
        }
    }
}
