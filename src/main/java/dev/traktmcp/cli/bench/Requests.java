package dev.traktmcp.cli.bench;

import dev.traktmcp.cli.OwnServer;
import dev.traktmcp.cli.Terminal;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Recorded;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bench requests}: how many requests to Trakt a task takes, counted by the simulator behind a real server. It
 * does not count the account's settings, which a server reads once.
 */
public final class Requests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The plays of a person who logged everything for twenty years. */
    private static final int PLAYS = 60_000;

    private record Task(String name, String tool, String arguments) {}

    private static final List<Task> TASKS = List.of(
            new Task("exact title and year to the watchlist, cold", "add_to_watchlist", "{'title':'Heat (1995)'}"),
            new Task("the same, warm", "add_to_watchlist", "{'title':'Heat (1995)'}"),
            new Task("title without year to the watchlist, cold", "add_to_watchlist", "{'title':'Arrival'}"),
            new Task("five titles to the watchlist, cold", "add_to_watchlist",
                    "{'items':['Parasite','Dune (1984)','The Bear','Slow Horses','Past Lives']}"),
            new Task("one episode watched, and rated", "mark_watched",
                    "{'title':'The Bear S02E05','watched_at':'last night','rating':9}"),
            new Task("take that back", "undo", "{}"),
            new Task("calendar of a week", "upcoming_episodes", "{}"),
            new Task("have I seen it? (a film, " + PLAYS + " plays)", "get_history", "{'title':'The Matrix (1999)'}"),
            new Task("have I seen it? (a show, " + PLAYS + " plays)", "get_history", "{'title':'Severance'}"),
            new Task("all details of a title", "get_details", "{'title':'Breaking Bad'}"),
            new Task("what is next of all my shows", "up_next", "{}"));

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
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("task", "requests"));
        List<String> details = new ArrayList<>();
        boolean done = true;
        for (Task task : TASKS) {
            simulator.clearRequests();
            CallToolResult result = client.callTool(CallToolRequest.builder(task.tool())
                    .arguments(JSON.readValue(task.arguments().replace('\'', '"'),
                            new TypeReference<Map<String, Object>>() {}))
                    .build());
            boolean refused = Boolean.TRUE.equals(result.isError());
            List<Recorded> requests = simulator.requests().stream()
                    .filter(request -> !request.path().equals("/users/settings"))
                    .toList();
            rows.add(List.of(task.name() + (refused ? " (refused!)" : ""), String.valueOf(requests.size())));
            details.add("  " + task.name() + ": " + requests.stream()
                    .map(request -> request.method() + " " + request.path())
                    .collect(Collectors.joining(", ")));
            done &= !refused;
        }
        Terminal.print(Table.text(rows) + "\n\n" + String.join("\n", details));
        return done;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
