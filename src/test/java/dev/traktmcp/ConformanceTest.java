package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.Fixtures;
import dev.traktmcp.mcp.http.FixtureHost;
import dev.traktmcp.mcp.http.HttpHost;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The official conformance suites. They hold the HTTP host with the fixtures that they want to everything, and the
 * shipped server to what needs no fixture. What fails otherwise than the baseline says, or passes although it is there,
 * fails the test.
 */
@Tag("slow")
@Execution(ExecutionMode.SAME_THREAD)
class ConformanceTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/mcp");

    @ParameterizedTest
    @CsvSource({"old, active", "new, 2025-11-25", "new, 2026-07-28"})
    void allThatTheSuitesHaveAFixtureForPasses(String suite, String revision) throws Exception {
        try (HttpHost host = FixtureHost.start(new Fixtures())) {
            run(suite, revision, host.address() + "/mcp", "fixtures");
        }
    }

    @ParameterizedTest
    @CsvSource({"old, active", "new, 2025-11-25", "new, 2026-07-28"})
    void theShippedServerPassesWhatNeedsNoFixture(String suite, String revision) throws Exception {
        try (Child server = Child.program("http", "--sandbox", "--toolsets", "all", "--port", "0").start()) {
            Matcher said = ADDRESS.matcher(server.stderr().next());
            assertThat(said.find()).isTrue();
            run(suite, revision, said.group(), "shipped");
        }
    }

    /** The client by which people try servers out. */
    @ParameterizedTest
    @ValueSource(strings = {"stdio", "http"})
    void inspectorSpeaksTheNewestRevision(String over) throws Exception {
        List<String> words = new ArrayList<>(List.of(over));
        words.addAll(Child.command("dev.traktmcp.Main"));
        words.addAll(List.of("--sandbox", "--toolsets", "all", "--deadline", "9999"));
        Node.clients().run("modern.mjs", words.toArray(String[]::new));
    }

    private static void run(String suite, String revision, String url, String baseline) throws Exception {
        List<String> which = suite.equals("old") ? List.of("--suite", revision) : List.of("--requirements", revision);
        Path expected = Path.of("src/test/resources/conformance",
                "baseline-" + baseline + "-" + suite + "-" + revision + ".yml").toAbsolutePath();
        Node.conformance().run("node_modules/conformance-" + suite + "/dist/index.js", Stream.concat(
                Stream.of("server", "--url", url, "--expected-failures", expected.toString()), which.stream())
                .toArray(String[]::new));
    }
}
