package dev.traktmcp.cli.bench;

import dev.traktmcp.cli.OwnServer;
import dev.traktmcp.cli.Terminal;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bench requests}: how many requests to Trakt a task takes, counted by the simulator behind a real server, and
 * how many a question takes when it is asked again at once, and in a later turn of the conversation. It does not count
 * the account's settings, which a server reads once.
 */
public final class Requests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The plays of a person who logged everything for twenty years. */
    private static final int PLAYS = 60_000;

    /** Longer than the person's data are used again without a question. */
    private static final Duration TURN = Duration.ofSeconds(16);

    private Requests() {}

    /** Runs the tasks; returns the exit code: 0 where every task was done. */
    public static int count() {
        Options options = Options.standard().withStrict(true).withRateLimits(false);
        try (Simulator simulator = Simulator.start(options)) {
            fill(simulator);
            Path home = Files.createTempDirectory("trakt-mcp-bench");
            try (McpSyncClient client = OwnServer.client(JSON, List.of(), environment(simulator, home))) {
                client.initialize();
                return count(simulator, client) ? 0 : 1;
            } finally {
                delete(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(Simulator simulator, Path home) {
        return Map.of(
                "TRAKT_CLIENT_ID", Simulator.CLIENT_ID,
                "TRAKT_ACCESS_TOKEN", Simulator.ACCESS_TOKEN,
                "TRAKT_REFRESH_TOKEN", Simulator.REFRESH_TOKEN,
                "TRAKT_API_URL", simulator.apiUrl().toString(),
                "TRAKT_AUTH_URL", simulator.authUrl().toString(),
                "TRAKT_MCP_TOOLSETS", "all",
                "TRAKT_MCP_HOME", home.toString());
    }

    /** Adds plays of a show that no task asks about. */
    private static void fill(Simulator simulator) {
        SimulatedAccount account = simulator.account();
        Title show = simulator.catalogue().find(Type.SHOW, "the-wire").orElseThrow();
        List<Item> episodes = show.seasons().stream()
                .flatMap(season -> season.episodes().stream())
                .map(episode -> Item.of(show, episode))
                .toList();
        Instant start = Instant.now().minus(Duration.ofDays(PLAYS));
        for (int i = account.history().plays().size(); i < PLAYS; i++) {
            account.watch(episodes.get(i % episodes.size()), start.plus(Duration.ofDays(i)), "watch");
        }
    }

    private static boolean count(Simulator simulator, McpSyncClient client) {
        Set<String> questions = client.listTools().tools().stream()
                .filter(tool -> tool.annotations() != null && Boolean.TRUE.equals(tool.annotations().readOnlyHint()))
                .map(McpSchema.Tool::name)
                .collect(Collectors.toSet());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("what is said", "requests", "again", "later"));
        List<String> details = new ArrayList<>();
        boolean done = true;
        int all = 0;
        for (Task task : Task.all()) {
            Sent sent = sent(task, simulator, client);
            boolean asks = task.calls().stream().allMatch(call -> questions.contains(call.name()));
            List<String> again = asks ? sent(task, simulator, client).requests() : List.of();
            List<String> later = asks ? later(task, simulator, client) : List.of();
            rows.add(List.of(task.said() + (sent.done() ? "" : " (refused!)"), String.valueOf(sent.requests().size()),
                    asks ? String.valueOf(again.size()) : "", asks ? String.valueOf(later.size()) : ""));
            details.add("  " + task.said() + ": " + String.join(", ", sent.requests())
                    + (asks ? "\n    later: " + String.join(", ", later) : ""));
            done &= sent.done();
            all += sent.requests().size();
        }
        rows.add(List.of("all " + (rows.size() - 1), String.valueOf(all), "", ""));
        Terminal.print(Table.text(rows) + "\n\n" + String.join("\n", details));
        return done;
    }

    private static List<String> later(Task task, Simulator simulator, McpSyncClient client) {
        Pause wait = Thread::sleep;
        wait.take(TURN);
        return sent(task, simulator, client).requests();
    }

    private record Sent(List<String> requests, boolean done) {}

    private static Sent sent(Task task, Simulator simulator, McpSyncClient client) {
        simulator.clearRequests();
        boolean done = true;
        for (CallToolRequest call : task.calls()) {
            done &= !Boolean.TRUE.equals(client.callTool(call).isError());
        }
        return new Sent(simulator.requests().stream()
                .filter(request -> !request.path().equals("/users/settings"))
                .map(request -> request.method() + " " + request.path())
                .toList(), done);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
