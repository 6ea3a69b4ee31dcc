package dev.traktmcp.host.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.Await;
import dev.traktmcp.config.UnusableSetting;
import dev.traktmcp.home.Mutex;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is PostgreSQL's own; what has to hold on each database is in the tests of what is kept. */
class PostgresTest {
    private static final InstantSource CLOCK = InstantSource.system();

    @Test
    void serversThatStartAtOnceMakeTheTablesOnce() throws Exception {
        String url = PostgresServer.shared().fresh();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Database> start = () -> Database.postgresql(url, true, CLOCK);
            List<Future<Database>> all = threads.invokeAll(List.of(start, start, start));
            for (Future<Database> one : all) {
                try (Database database = one.get()) {
                    assertThat(database.isReady()).isTrue();
                }
            }
        }
    }

    @Test
    void whoIsAloneLetsNobodyInAndSeveralLetNobodyBeAlone() {
        String url = PostgresServer.shared().fresh();
        try (Database _ = Database.postgresql(url, false, CLOCK)) {
            for (boolean several : List.of(true, false)) {
                assertThatThrownBy(() -> Database.postgresql(url, several, CLOCK))
                        .isInstanceOf(UnusableSetting.class).hasMessageContaining("--redis");
            }
        }
        try (Database _ = Database.postgresql(url, true, CLOCK); Database _ = Database.postgresql(url, true, CLOCK)) {
            assertThatThrownBy(() -> Database.postgresql(url, false, CLOCK)).isInstanceOf(UnusableSetting.class);
        }
        Database.postgresql(url, false, CLOCK).close();
    }

    @Test
    void afterARestartItGoesOnAndHasLostNothing() {
        try (PostgresServer server = PostgresServer.start();
                Database database = Database.postgresql(server.fresh(), false, CLOCK)) {
            count(database);
            server.down();
            assertThatThrownBy(() -> count(database)).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> database.mutex("one").alone(() -> true)).hasMessageContaining("cannot be used");
            assertThat(database.isReady()).isFalse();
            server.up();
            Await.until(database::isReady);
            assertThat(count(database)).isEqualTo(2);
            assertThat(database.mutex("one").alone(() -> "works")).isEqualTo("works");
        }
    }

    /** Connections that broke in the pool are the database's matter, and not that of who takes one. */
    @Test
    void nobodyHearsOfConnectionsThatWereCut() {
        try (Database database = Database.postgresql(PostgresServer.shared().fresh(), false, CLOCK)) {
            for (int i = 1; i <= 3; i++) {
                assertThat(count(database)).isEqualTo(i);
                database.read(handle -> handle.createQuery("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()""").mapTo(Long.class).one());
            }
        }
    }

    @Test
    void afterItsEndItIsUnavailable() {
        Database database = Database.postgresql(PostgresServer.shared().fresh(), false, CLOCK);
        database.close();
        assertThatThrownBy(() -> count(database)).isInstanceOf(StoreUnavailable.class);
        assertThat(database.isReady()).isFalse();
    }

    private static int count(Database database) {
        return database.write(handle -> {
            int before = handle.createQuery("select count(*) from event").mapTo(Integer.class).one();
            handle.execute("insert into event (at, what) values (0, 'counted')");
            return before + 1;
        });
    }

    /** Read, then write what follows from it: two at once would count the same twice. */
    @Test
    void thoseWhoWriteTakeTurns() throws Exception {
        String url = PostgresServer.shared().fresh();
        try (Database one = Database.postgresql(url, true, CLOCK);
                Database other = Database.postgresql(url, true, CLOCK);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                work.add(() -> count(one));
                work.add(() -> count(other));
            }
            assertThat(threads.invokeAll(work)).extracting(Future::get).doesNotHaveDuplicates().hasSize(20);
        }
    }

    @Test
    void whoWritesAboutOnePersonWaitsForThatPersonAlone() {
        try (Database database = Database.postgresql(PostgresServer.shared().fresh(), false, CLOCK)) {
            CountDownLatch writing = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            AtomicBoolean second = new AtomicBoolean();
            Thread first = Thread.ofVirtual().start(() -> database.write("ann", _ -> {
                writing.countDown();
                Await.until(done);
                return true;
            }));
            Await.until(writing);
            String other = database.write("bo", _ -> "at once");
            assertThat(other).isEqualTo("at once");
            Thread.ofVirtual().start(() -> database.write("ann", _ -> {
                second.set(true);
                return true;
            }));
            waitsForALock(database, 1);
            Thread.ofVirtual().start(() -> database.write(_ -> {
                second.set(true);
                return true;
            }));
            waitsForALock(database, 2);
            assertThat(second).isFalse();
            done.countDown();
            Await.until(() -> !first.isAlive() && second.get());
        }
    }

    private static void waitsForALock(Database database, int many) {
        Await.until(() -> database.read(handle -> handle.createQuery("""
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'""").mapTo(Integer.class)
                .one()) == many);
    }

    @Test
    void aMutexIsOneForAllServersAndMayBeEnteredAgain() throws Exception {
        String url = PostgresServer.shared().fresh();
        try (Database one = Database.postgresql(url, true, CLOCK);
                Database other = Database.postgresql(url, true, CLOCK);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            List<Callable<String>> work = new ArrayList<>();
            for (Database database : List.of(one, other, one, other, one, other)) {
                Mutex mutex = database.mutex("plays of ann");
                work.add(() -> mutex.alone(() -> mutex.alone(() -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    database.read(handle -> handle.execute("select pg_sleep(0.01)"));
                    inside.decrementAndGet();
                    return "done";
                })));
            }
            assertThat(threads.invokeAll(work)).extracting(Future::get).containsOnly("done").hasSize(6);
            assertThat(most).hasValue(1);
        }
    }

    @Test
    void aServerThatIsGoneHoldsNoMutex() {
        String url = PostgresServer.shared().fresh();
        try (Database other = Database.postgresql(url, true, CLOCK)) {
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            Database one = Database.postgresql(url, true, CLOCK);
            Thread.ofVirtual().start(() -> one.mutex("ann").alone(() -> {
                inside.countDown();
                Await.until(end);
                return true;
            }));
            Await.until(inside);
            one.close(); // what the end of its process does to its connections
            assertThat(other.mutex("ann").alone(() -> "mine")).isEqualTo("mine");
            end.countDown();
        }
    }

    @Test
    void aMistakeOfOursIsNotTakenForTrouble() {
        try (Database database = Database.postgresql(PostgresServer.shared().fresh(), false, CLOCK)) {
            for (String sql : List.of("insert into health (id, at) values (1, null)", "no sql")) {
                assertThatThrownBy(() -> database.write(handle -> handle.execute(sql)))
                        .isInstanceOf(JdbiException.class);
            }
            assertThatThrownBy(() -> database.read(handle -> handle.execute("delete from person")))
                    .as("a read writes nothing").isInstanceOf(StoreUnavailable.class);
            assertThat(database.isReady()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://a@b/c", "postgresql://", "postgresql://ann:pa/ss@host/name", "host.db"})
    void whatIsNoAddressIsToldWithoutItsPassword(String url) {
        assertThatThrownBy(() -> Database.postgresql(url, false, CLOCK)).isInstanceOf(UnusableSetting.class)
                .hasMessageContaining("postgresql://user:password@host:5432/name").message().doesNotContain("pa/ss");
    }

    @Test
    void anAddressIsReadAsLibpqReadsIt() {
        PostgresAddress address = PostgresAddress.of("postgres://a%40b:p%3A%2F+w@one:1,two:2/name?sslmode=require");
        assertThat(address).isEqualTo(new PostgresAddress("one:1,two:2/name?sslmode=require", "a@b", "p:/+w"));
        assertThat(address).hasToString("postgresql://one:1,two:2/name?sslmode=require");
        assertThat(PostgresAddress.of("postgresql://host").source().getDatabaseName()).isEmpty();
    }
}
