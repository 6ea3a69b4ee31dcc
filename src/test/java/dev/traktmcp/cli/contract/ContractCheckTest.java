package dev.traktmcp.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.trakt.http.AccessTokens;
import dev.traktmcp.trakt.http.Authorized;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Statuses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The check of Trakt's contract, on the sandbox. */
class ContractCheckTest {
    private final Simulator simulator =
            Simulator.start(Options.standard().withStrict(true).withRateLimits(false));
    private final List<String> printed = new ArrayList<>();

    @AfterEach
    void stop() {
        simulator.close();
    }

    private int check(boolean signedIn) {
        return new ContractCheck(new Statuses(new Authorized(
                new JdkTransport(simulator.apiUrl(), "trakt-mcp/test"), Simulator.CLIENT_ID,
                signedIn ? AccessTokens.fixed(Simulator.ACCESS_TOKEN) : AccessTokens.none())), signedIn, printed::add)
                .run();
    }

    private String line(String name) {
        return printed.stream().filter(line -> line.startsWith(name + " ")).findFirst().orElseThrow()
                .replaceFirst("\\S+\\s+", "");
    }

    @Test
    void everyLineOfTheTableIsAskedFor() throws IOException {
        String table = Files.readString(Path.of("docs/trakt-contract.md")).split("## Where the sources differ")[1];
        Stream<String> lines =
                table.lines().filter(line -> line.matches("\\| [a-z-]+ \\|.*") && !line.contains("| we |"))
                        .map(line -> line.split(" ")[1]);
        assertThat(Stream.of(Difference.values()).map(Difference::word)).containsExactlyElementsOf(lines.toList());
    }

    @Test
    void itSaysWhichSourceIsRightAndOnlyReads() {
        assertThat(check(true)).isZero();
        assertThat(printed).hasSize(Difference.values().length).noneMatch(line -> line.contains("nothing to tell by"))
                .noneMatch(line -> line.contains("neither")).noneMatch(line -> line.contains("not a"));
        assertThat(line("prices")).isEqualTo("text (C)");
        assertThat(line("year-charts")).isEqualTo("those of a week (P)");
        assertThat(line("favorited-by")).isEqualTo("not there (P)");
        assertThat(line("watched-seasons")).isEqualTo("only when asked for (P)");
        assertThat(line("watched-map")).isEqualTo("a map of ids (C, W)");
        assertThat(simulator.requests()).allMatch(request -> request.method().equals("GET"));
        assertThat(String.join("\n", printed)).doesNotContain("Matrix", "Sandbox", Simulator.ACCESS_TOKEN,
                Simulator.CLIENT_ID);
    }

    @Test
    void anotherFormIsAnotherSource() {
        simulator.faults().on("GET", "/movies/the-matrix-1999/watchnow").answer(200, Map.of(), "application/json",
                "{\"us\": {\"purchase\": [{\"prices\": {\"rent\": null, \"purchase\": 9.99}}]}}");
        simulator.faults().on("GET", "/sync/watched/movies").answer(200, Map.of(), "application/json", "[]");
        simulator.faults().on("GET", "/search/media/exact").answer(404);
        simulator.faults().on("GET", "/comments/trending").answer(200, Map.of(), "application/json",
                "[{\"comment\": \"The words of a stranger\"}]");
        check(true);
        assertThat(line("prices")).isEqualTo("a number (B)");
        assertThat(line("watched-map")).isEqualTo("a list (B)");
        assertThat(line("exact-media")).isEqualTo("unknown (C)");
        assertThat(line("comment-feed")).isEqualTo("comments alone (C)");
        assertThat(printed).noneMatch(line -> line.contains("stranger"));
    }

    @Test
    void signedOutItSaysWhatItCouldNotAsk() {
        assertThat(check(false)).isZero();
        assertThat(line("stats-network")).isEqualTo("not asked: nobody is signed in");
        assertThat(line("prices")).isEqualTo("text (C)");
        assertThat(simulator.requests()).noneMatch(request -> request.path().startsWith("/sync/"));
    }

    @Test
    void whatIsRefusedIsNamedByItsKind() {
        simulator.faults().on("GET", "/movies/the-matrix-1999/watchnow").answer(403);
        assertThat(check(true)).isOne();
        assertThat(line("prices")).isEqualTo("not answered: app_rejected");
    }
}
