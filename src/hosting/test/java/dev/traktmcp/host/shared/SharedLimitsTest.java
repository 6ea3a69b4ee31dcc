package dev.traktmcp.host.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.Failure.Limit;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.http.AccessTokens;
import dev.traktmcp.trakt.http.Chain;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Throttled;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.http.sharing.Door;
import dev.traktmcp.trakt.http.sharing.SharedPace;
import dev.traktmcp.trakt.http.sharing.SharedPace.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Trakt sees one pace and one silence, however many servers there are. */
class SharedLimitsTest extends TwoServers {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Set<String> OURS = Set.of("info", "hello", "client|setinfo", "command");

    /** Between these a request went out, had it slept as long as it was told to. */
    private record Moment(long earliest, long latest) {}

    private SharedPace pace(Replicas server, String person) {
        return server.of(person).pace();
    }

    private Callable<Moment> write(Replicas server) {
        return () -> {
            long[] slept = {0};
            long[] out = {0};
            long before = System.nanoTime();
            Chain.around(request -> {
                out[0] = System.nanoTime() + slept[0];
                return answer(request, 201, "{}", Map.of());
            }, "client", AccessTokens.fixed("token"), System::nanoTime, wait -> slept[0] += wait.toNanos(),
                    new Random(7), server.of("anna")).send(ADD);
            return new Moment(before + slept[0], out[0]);
        };
    }

    @Test
    void theWritesOfOnePersonKeepTheirDistanceOnAllServers() throws Exception {
        List<Moment> moments = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Moment>> writes = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                writes.addAll(List.of(write(one), write(two)));
            }
            for (Future<Moment> moment : threads.invokeAll(writes)) {
                moments.add(moment.get());
            }
        }
        moments.sort(Comparator.comparingLong(Moment::earliest));
        for (int i = 1; i < moments.size(); i++) {
            assertThat(moments.get(i).latest() - moments.get(i - 1).earliest())
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1).toNanos());
        }
        assertThat(pace(two, "ben").write(PATIENCE)).isEqualTo(Turn.NOW);
    }

    @Test
    void aTurnBeyondThePatienceIsNotTaken() {
        int before = 40; // so that they take longer than a slow machine does
        for (int i = 0; i < before; i++) {
            pace(one, "anna").write(PATIENCE);
        }
        Turn late = pace(two, "anna").write(Duration.ofMillis(1));
        assertThat(late.taken()).isFalse();
        assertThat(late.ahead()).isPositive();
        assertThat(pace(two, "anna").write(PATIENCE).ahead()).as("the one before left no gap")
                .isLessThanOrEqualTo(Throttled.BETWEEN_WRITES.multipliedBy(before));
    }

    @Test
    void theReadsOfOnePersonAreCountedOnAllServers() {
        for (int i = 0; i < Throttled.READS_AT_ONCE / 2; i++) {
            assertThat(pace(one, "anna").read(PATIENCE)).isEqualTo(Turn.NOW);
            assertThat(pace(two, "anna").read(PATIENCE)).isEqualTo(Turn.NOW);
        }
        Turn next = pace(two, "anna").read(Duration.ofMillis(1));
        while (next.taken()) { // what flowed back meanwhile
            next = pace(two, "anna").read(Duration.ofMillis(1));
        }
        pace(two, "anna").unread();
        assertThat(pace(one, "anna").read(Duration.ofMillis(1))).isEqualTo(Turn.NOW);
        assertThat(pace(one, "ben").read(PATIENCE)).isEqualTo(Turn.NOW);
    }

    @Test
    void whatTraktRefusesToOneServerNoneTries() {
        trakt = request -> answer(request, 429, "<html>", Map.of("Content-Type", "text/html", "Retry-After", "300"));
        assertRefused(of(one, "anna"), WATCHLIST);
        trakt = request -> answer(request, 200, "[]", Map.of());

        assertRefused(of(two, "ben"), WATCHLIST);
        assertRefused(of(two, "ben"), ADD);
        assertThat(sent).hasSize(1);
        assertThat(redis.<Long>ask(commands -> commands.pttl(commands.keys("*closed:everybody").getFirst())))
                .isBetween(1L, 300_000L);
    }

    @Test
    void whatTraktRefusesToStrangersOfOneServerNoStrangerTriesAtAnother() throws Exception {
        door(one).close(Door.Whom.STRANGERS, Duration.ofMinutes(5));
        assertThat(door(two).closed().everybody()).isZero();
        assertThat(door(two).closed().strangers()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        door(two).close(Door.Whom.EVERYBODY, Duration.ofMinutes(2));
        assertThat(door(one).closed().everybody()).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(2));
        redis.kill();
        assertThat(door(one).closed().strangers()).as("what it was told itself").isPositive();
    }

    @Test
    void aRequestAsksForTheDoorOnce() throws Exception {
        of(one, "anna").send(WATCHLIST); // and what is asked at first only
        Map<String, Long> before = asked();
        door(one).closed();
        Map<String, Long> after = asked();
        after.replaceAll((command, times) -> times - before.getOrDefault(command, 0L));
        after.values().removeIf(times -> times == 0);
        assertThat(after).as("one script, which looks at two keys").containsOnly(entry("eval", 1L), entry("pttl", 2L));
    }

    private static Door door(Replicas server) {
        return server.of("anna").door();
    }

    /** How often Redis has had each command, but for those by which it is asked for that. */
    private Map<String, Long> asked() {
        return redis.<String>ask(commands -> commands.info("commandstats")).lines()
                .map(line -> line.split("_|:calls=|,"))
                .filter(line -> line.length > 2 && !OURS.contains(line[1]))
                .collect(Collectors.toMap(line -> line[1], line -> Long.valueOf(line[2])));
    }

    private static void assertRefused(Transport person, Request request) {
        assertThat(catchThrowableOfType(TraktException.class, () -> person.send(request)).failure())
                .isInstanceOfSatisfying(Failure.RateLimited.class, limited -> {
                    assertThat(limited.limit()).isEqualTo(Limit.SERVER);
                    assertThat(limited.after()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
                });
    }
}
