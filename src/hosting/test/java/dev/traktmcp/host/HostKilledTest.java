package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Child;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.oauth.App;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the whole host as people sign in and mark films as watched, and starts it again on the same folder. The seed is
 * printed with a failure and can be given as kills.seed.
 */
@Tag("slow")
class HostKilledTest {
    private static final int KILLS = 5;
    private static final List<String> FILMS = List.of("Heat (1995)", "Arrival (2016)", "Dune (2021)",
            "Blade Runner 2049", "Spirited Away", "Past Lives", "Perfect Days", "Anora", "The Thing (1982)",
            "Oppenheimer (2023)", "Parasite (2019)", "The Matrix (1999)");
    private static final Pattern OFFERED =
            Pattern.compile("\"code\":\"nothing_to_undo\",\"undoable\":\\[\\{\"undo_id\":\"(\\w+)");

    @TempDir
    Path folder;

    private Simulator trakt;
    private URI url;

    /** Somebody who has tokens, and what became of their calls. */
    private record Guest(Visitor visitor, String name, Object access, Object refresh, List<String> done,
            List<String> begun) {}

    private final List<Throwable> wrong = new CopyOnWriteArrayList<>();
    private final List<Guest> guests = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        url = URI.create("http://localhost:" + port);
        trakt = Simulator.start(Options.standard().withStrict(true).withRateLimits(false).withNewcomersLived(false)
                .withApp(new App(Simulator.CLIENT_ID, Simulator.CLIENT_SECRET, Set.of(url + "/trakt/callback"))));
    }

    @AfterEach
    void stop() {
        trakt.close();
    }

    private Child host() throws Exception {
        Child host = Child.program("host", "--port", String.valueOf(url.getPort()), "--public-url", url.toString(),
                "--allow", "*").with(
                        Map.of("TRAKT_CLIENT_ID", Simulator.CLIENT_ID,
                                "TRAKT_REDIRECT_URI", url + "/trakt/callback", "TRAKT_API_URL",
                                trakt.apiUrl().toString(),
                                "TRAKT_AUTH_URL", trakt.authUrl().toString(), "TRAKT_MCP_HOME", folder.toString()))
                .start();
        String said = host.stderr().next();
        while (said != null && !said.contains("hosting at")) {
            said = host.stderr().next();
        }
        assertThat(said).as("whether it has begun").isNotNull();
        return host;
    }

    @Test
    void nothingThatWasSaidIsLostAndNothingIsDoneTwice() throws Exception {
        long seed = Long.getLong("kills.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            String where = "after kill %d of seed %d".formatted(kill, seed);
            try (Child host = host()) {
                check(where);
                work(host, kill, random.nextInt(7));
            }
        }
        try (Child host = host()) {
            check("at the end, seed " + seed);
            assertThat(guests).as("who got tokens").isNotEmpty();
            assertThat(host.handle().isAlive()).isTrue();
            for (Guest guest : guests) {
                undo(guest);
            }
        }
    }

    /** People sign in and mark films, until so many of that were done; then it is killed. */
    private void work(Child host, int kill, int enough) throws Exception {
        Semaphore done = new Semaphore(0);
        List<Thread> all = new ArrayList<>();
        for (Guest guest : guests) {
            all.add(Thread.ofVirtual().start(untilKilled(() -> mark(guest, done), done)));
        }
        for (String name : List.of("ann", "bo")) {
            all.add(Thread.ofVirtual().start(untilKilled(() -> signIn(name + kill, done), done)));
        }
        done.acquire(1 + enough);
        host.handle().destroyForcibly(); // as kill -9 does
        for (Thread one : all) {
            one.join();
        }
        assertThat(wrong).isEmpty();
    }

    private interface Work {
        void go() throws Exception;
    }

    private Runnable untilKilled(Work work, Semaphore done) {
        return () -> {
            try {
                work.go();
            } catch (IOException e) {
                // it was killed
            } catch (Exception | AssertionError e) {
                wrong.add(e);
                done.release(100);
            }
        };
    }

    private void signIn(String name, Semaphore done) throws Exception {
        Visitor visitor = new Visitor(url, name);
        Map<String, Object> tokens = visitor.connect();
        Guest guest = new Guest(visitor, name, tokens.get("access_token"), tokens.get("refresh_token"),
                new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
        guests.add(guest);
        done.release();
        mark(guest, done);
    }

    private void mark(Guest guest, Semaphore done) throws Exception {
        for (String film : FILMS.subList(guest.done().size(), FILMS.size())) {
            guest.begun().add(film);
            assertDone(marked(guest, film));
            guest.begun().remove(film);
            guest.done().add(film);
            done.release();
        }
        done.release(100); // there is no more to do
    }

    private static HttpResponse<String> marked(Guest guest, String film) throws Exception {
        return guest.visitor().call(guest.access(), "mark_watched",
                Map.of("title", film, "watched_at", "2026-11-20 20:00"));
    }

    private static void assertDone(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"isError\":false");
    }

    private void check(String where) throws Exception {
        for (Guest guest : guests) {
            assertThat(guest.visitor().call(guest.access(), "get_watchlist", Map.of()).statusCode())
                    .as("%s: %s still has access", where, guest.name()).isEqualTo(200);
            for (String film : List.copyOf(guest.begun())) {
                HttpResponse<String> again = marked(guest, film); // its answer was lost, so it is asked for again
                assertThat(again.body()).as(where).doesNotContain("\"code\":\"bug\"");
                guest.begun().remove(film);
                guest.done().add(film);
            }
            assertThat(plays(guest)).as("%s: the plays of %s", where, guest.name()).doesNotHaveDuplicates()
                    .hasSameSizeAs(guest.done());
        }
    }

    private List<String> plays(Guest guest) {
        return trakt.account(guest.name()).orElseThrow().history().plays().stream()
                .map(play -> play.item().toString()).toList();
    }

    /**
     * The journal has come through all of it. Where the last call was one that was asked for again and found done, it
     * left nothing to take back, and the write is undone by its id.
     */
    private void undo(Guest guest) throws Exception {
        if (!guest.done().isEmpty()) {
            int before = plays(guest).size();
            HttpResponse<String> answer = guest.visitor().call(guest.access(), "undo", Map.of());
            Matcher offered = OFFERED.matcher(answer.body());
            assertDone(offered.find()
                    ? guest.visitor().call(guest.access(), "undo", Map.of("undo_id", offered.group(1))) : answer);
            assertThat(plays(guest)).hasSize(before - 1);
        }
        assertThat(guest.visitor().refresh(guest.refresh()).statusCode()).isEqualTo(200);
    }
}
