package dev.traktmcp.host;

import static dev.traktmcp.host.HostedServer.READ;
import static dev.traktmcp.host.HostedServer.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.host.HostedServer.Guest;
import dev.traktmcp.mcp.http.HttpCaller;
import dev.traktmcp.mcp.modern.ModernRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What one person is answered does not depend on anybody else. Anna has used everything before; what Ben is answered
 * after that is compared with what he is answered where nobody else ever was.
 */
class OthersDataTest {
    private static final String WATCHLIST = "trakt://me/watchlist";
    private static final ModernRequest ASKS = ModernRequest.call(1, "add_to_watchlist",
            Map.of("items", List.of("Ghosts", "Heat (1995)"))).thatCan("form");
    /** Only she has these words in her account. */
    private static final List<String> ANNAS = List.of("annabel", "Annas Kammer", "xylograph");

    private HostedServer server;
    private Guest anna;
    private Guest ben;
    /** In which the servers have begun. */
    private Instant hour = Instant.EPOCH;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        hour = thisHour();
        server = started(folder);
        anna = server.guest("annabel", READ, WRITE);
        ben = server.guest("ben", READ, WRITE);
    }

    private static Instant thisHour() {
        return Instant.now().truncatedTo(ChronoUnit.HOURS);
    }

    private static HostedServer started(Path folder) throws Exception {
        return new HostedServer(folder, "--calls-per-minute", "1000");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatOnePersonIsToldDoesNotDependOnAnybodyElse(@TempDir Path elsewhere) throws Exception {
        try {
            comparedWithOneWhoIsAlone(Files.createDirectory(elsewhere.resolve("alone")));
        } catch (AssertionError e) {
            if (thisHour().equals(hour)) {
                throw e;
            }
            // A new day began in some zone between the answers of one and of the other, so it is asked anew.
            stop();
            start(Files.createDirectory(elsewhere.resolve("anew")));
            comparedWithOneWhoIsAlone(Files.createDirectory(elsewhere.resolve("alone-anew")));
        }
    }

    private void comparedWithOneWhoIsAlone(Path elsewhere) throws Exception {
        CompletableFuture<List<String>> alone = CompletableFuture.supplyAsync(() -> {
            try (HostedServer other = started(elsewhere)) {
                other.guest("nobody", READ); // so that Trakt gives Ben the same number
                return answers(other, other.guest("ben", READ, WRITE));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        leaveMarks();
        assertThat(answers(server, anna)).as("her own").anyMatch(answer -> answer.contains("Annas Kammer"));
        List<String> beside = answers(server, ben);
        List<String> secrets = new ArrayList<>(ANNAS);
        secrets.addAll(List.of(anna.person().id(), anna.grant().id()));
        for (String answer : beside) {
            assertThat(answer).doesNotContain(secrets.toArray(String[]::new));
        }
        for (int i = 0; i < beside.size(); i++) {
            assertSame(beside.get(i), alone.get().get(i));
        }
    }

    private static void assertSame(String beside, String alone) {
        int same = 0;
        while (same < Math.min(beside.length(), alone.length()) && beside.charAt(same) == alone.charAt(same)) {
            same++;
        }
        assertThat(beside.substring(Math.min(same, beside.length()))).as("after " + beside.substring(0, same))
                .isEqualTo(alone.substring(same));
    }

    private void leaveMarks() throws Exception {
        assertThat(server.call(anna, "create_list", "{\"name\": \"Annas Kammer\", \"description\": \"xylograph\","
                + " \"items\": [\"Heat (1995)\", \"Severance\"]}").body()).contains("Annas Kammer");
        server.call(anna, "rate_item", "{\"title\": \"Heat (1995)\", \"rating\": 3}");
        server.call(anna, "mark_watched", "{\"title\": \"Dune (2021)\", \"watched_at\": \"last night\"}");
        server.call(anna, "hide", "{\"title\": \"Dark\", \"hide_from\": \"recommendations\"}");
    }

    /** What somebody is answered to everything, in one form and then in the other, without what no two runs share. */
    private static List<String> answers(HostedServer server, Guest guest) throws Exception {
        List<String> answers = new ArrayList<>();
        String session = server.session(guest);
        for (Asked asked : Asked.everything()) {
            answers.add(asked + ": " + plain(server.caller.send(server.as(guest, asked.modern(server.caller)))));
            if (!asked.method().equals("tools/call") || asked.reads()) {
                answers.add(asked + " of before: "
                        + plain(server.caller.send(server.as(guest, asked.handshake(server.caller, session)))));
            }
        }
        return answers;
    }

    private static String plain(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.body().strip()
                .replaceAll("localhost:\\d+", "localhost")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?", "TIME")
                .replaceAll("\\b\\d\\d:\\d\\d\\b", "TIME")
                .replaceAll("id: [0-9a-f-]{36}", "ID")
                .replaceAll("(Undo: |undo |\"undo_id\":\")[a-z0-9]{6}\\b", "UNDO")
                .replaceAll("(\\d+ hours? )?\\d+ minutes? left", "A WHILE left");
    }

    @Test
    void aRequestStateIsOfNoUseToAnybodyElse() throws Exception {
        Map<?, ?> asked = (Map<?, ?>) json(anna, ASKS).get("result");
        assertThat(asked.get("resultType")).isEqualTo("input_required");
        ModernRequest again = ASKS.again(Map.of("items[0]", Map.of("action", "decline")), asked.get("requestState"));
        assertThat(json(ben, again)).extractingByKey("error").asString().contains("requestState is not as this server");
        Guest other = server.client(anna.person(), "another", READ);
        assertThat(server.caller.send(server.as(other, server.caller.modern(again))).statusCode()).isEqualTo(403);
        assertThat(server.call(ben, "get_watchlist", "{\"title\": \"Heat\"}").body()).contains("[sandbox] No");
        assertThat(json(anna, again)).containsKey("result");
    }

    private Map<String, Object> json(Guest guest, ModernRequest request) throws Exception {
        return HttpCaller.json(server.caller.send(server.as(guest, server.caller.modern(request))).body());
    }

    @Test
    void nobodyHearsOfTheWritesOfOthersNorAfterTheEndOfAGrant() throws Exception {
        Guest second = server.client(anna.person(), "another", READ);
        try (Stream<Map<String, Object>> hers = listen(anna);
                Stream<Map<String, Object>> his = listen(ben);
                Stream<Map<String, Object>> seconds = listen(second)) {
            Iterator<Map<String, Object>> annaHears = begun(hers);
            Iterator<Map<String, Object>> benHears = begun(his);
            Iterator<Map<String, Object>> secondHears = begun(seconds);
            server.call(anna, "add_to_watchlist", "{\"title\": \"Heat (1995)\"}");
            assertThat(annaHears.next().toString()).contains(WATCHLIST);
            assertThat(secondHears.next().toString()).contains(WATCHLIST);
            server.running.store().grants().revoke(second.grant().id());
            server.call(anna, "add_to_watchlist", "{\"title\": \"Arrival\"}");
            assertThat(annaHears.next().toString()).contains(WATCHLIST);
            server.running.store().people().block(anna.person().id(), true);
            server.call(ben, "add_to_watchlist", "{\"title\": \"Parasite\"}");
            assertThat(benHears.next().toString()).as("the first that he hears").contains(WATCHLIST);
            server.close();
            assertThat(annaHears.next()).as("the end comes next").doesNotContainKey("method");
            assertThat(benHears.next()).as("one write, one word").doesNotContainKey("method");
            assertThat(secondHears.hasNext() ? secondHears.next() : Map.of()).doesNotContainKey("method");
        }
    }

    private static Iterator<Map<String, Object>> begun(Stream<Map<String, Object>> stream) {
        Iterator<Map<String, Object>> heard = stream.iterator();
        assertThat(heard.next().toString()).contains("acknowledged");
        return heard;
    }

    private Stream<Map<String, Object>> listen(Guest guest) throws Exception {
        return server.caller.events(server.as(guest, server.caller.modern(ModernRequest.of("sub",
                "subscriptions/listen",
                Map.of("notifications", Map.of("resourceSubscriptions", List.of(WATCHLIST)))))));
    }

    @Test
    void asManyPeopleAskForTheSameAtOnceEachGetsTheirOwn() throws Exception {
        server.call(anna, "create_list", "{\"name\": \"Annas Kammer\"}");
        List<CompletableFuture<String>> his = new ArrayList<>();
        List<CompletableFuture<String>> hers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String tool = List.of("get_lists", "account", "get_stats", "charts", "recommendations").get(i % 5);
            String arguments = tool.equals("charts") ? "{\"chart\": \"popular\"}" : "{}";
            hers.add(body(anna, tool, arguments));
            his.add(body(ben, tool, arguments));
        }
        assertThat(hers).anyMatch(answer -> answer.join().contains("annabel"));
        assertThat(his).noneMatch(answer -> answer.join().contains("annabel") || answer.join().contains("Kammer"));
        assertThat(his).anyMatch(answer -> answer.join().contains("ben"));
    }

    private CompletableFuture<String> body(Guest guest, String tool, String arguments) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return server.call(guest, tool, arguments).body();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
