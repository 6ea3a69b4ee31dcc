package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.oauth.TraktAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Trakt's contract calls optional may be null or not there. The calls of {@link RepliesTest} are played once and
 * recorded; then each optional field of each answer is taken away in both ways, one at a time, and the call is played
 * again. Its reply must tell no number that the whole answers did not tell, nor a "no" that they did not say.
 */
@Order(4)
class OptionalFieldsTest {
    private static final SettableClock CLOCK = SettableClock.at("2026-11-21T12:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern FACT = Pattern.compile("\\d+|(?i)\\b(no|not|none|nothing|never|nobody|without)\\b");

    /**
     * In the contract these are alternatives: an answer without the one that its type says is none. Episodes of seasons
     * come because we ask for them; without them their season is asked.
     */
    private static final Set<String> ALTERNATIVES =
            Set.of("movie", "show", "season", "episode", "person", "list", "episodes");

    /** What the answers say by leaving something out, as in "nobody plays in it" or "is alive". */
    private static final List<String> SAID_BY_ABSENCE = List.of(
            "Trakt names no cast.",
            "Trakt knows no credits of this person",
            "with Al Pacino, rating at least 7", "(with Keanu Reeves, rating at least 8",
            "Next: ask for it without that filter.", "Next: try it without ",
            "(96 years old)",
            "no country is known; give country, or set TRAKT_MCP_COUNTRY",
            "Trakt has no date for a further episode.",
            "ratings of other sites: Trakt has none", "opinions: Trakt has none",
            "Left out: translation: Trakt has none into",
            "No date is known for another.",
            "Not meant? There is also", "is known to be", ", as Trakt does not say ");

    @TestFactory
    Stream<DynamicTest> whatMayBeMissingMakesNothingFalse() throws IOException {
        TraktTable table = TraktTable.read();
        try (Stream<Path> tools = Files.list(Path.of("src/test/resources/replies"))) {
            return tools.sorted().toList().stream()
                    .map(tool -> DynamicTest.dynamicTest(tool.getFileName().toString(), () -> sweep(tool, table)));
        }
    }

    private static void sweep(Path tool, TraktTable table) throws IOException {
        Sweep sweep = new Sweep(table, new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>());
        try (Stream<Path> files = Files.list(tool)) {
            for (Path calls : files.filter(file -> file.toString().endsWith(".call")).sorted().toList()) {
                try (Simulator simulator = Simulator.start(
                        Options.standard().withClock(CLOCK).withStrict(true).withRateLimits(false));
                        TraktAccount account = FrontDoor.signedIn(simulator, CLOCK)) {
                    RecordedAnswers answers = new RecordedAnswers(
                            new JdkTransport(simulator.apiUrl(), "trakt-mcp/test"));
                    for (String line : Files.readAllLines(calls)) {
                        answers.forget();
                        sweep.call(line, account, answers);
                    }
                }
            }
        }
        assertThat(sweep.unknown()).as("requests that docs/trakt-contract.md does not name").isEmpty();
        assertThat(sweep.lies()).isEmpty();
    }

    /** @param done what was taken away before: the same field of answers of the same endpoint */
    private record Sweep(TraktTable table, Set<String> done, Set<String> unknown, List<String> lies) {
        void call(String line, TraktAccount account, RecordedAnswers answers) {
            String whole = text(line, account, answers);
            answers.all().forEach((key, answer) -> {
                String[] request = key.split(" ", 3);
                String path = request[1].replaceAll("\\?.*", "");
                table.of(request[0], path).ifPresentOrElse(
                        endpoint -> answer(line, whole, account, answers, key, answer, endpoint),
                        () -> unknown.add(request[0] + " " + path));
            });
        }

        private void answer(String line, String whole, TraktAccount account, RecordedAnswers answers, String key,
                Response answer, TraktTable.Endpoint endpoint) {
            if (answer.body().length == 0) {
                return;
            }
            for (List<Object> place : Places.of(JSON.readValue(answer.body(), Object.class))) {
                if (place.isEmpty() || ALTERNATIVES.contains(place.getLast().toString()) || !endpoint.mayMiss(place)
                        || !done.add(endpoint.name() + place)) {
                    continue;
                }
                Object nulled = Places.without(JSON.readValue(answer.body(), Object.class), place);
                Object absent = Places.absent(JSON.readValue(answer.body(), Object.class), place);
                for (Object changed : List.of(nulled, absent)) {
                    String said = text(line, account, answers.but(key, JSON.writeValueAsBytes(changed)));
                    if (said.startsWith("BUG") || !facts(said, whole).isEmpty()) {
                        lies.add(line + "\n  without " + place + " of " + endpoint.name() + ": " + facts(said, whole)
                                + "\n  " + said.replace("\n", "\n  "));
                    }
                }
            }
        }
    }

    /** The facts that the other reply does not have. */
    private static Set<String> facts(String reply, String other) {
        // a question, where it is not known which title is the better known, or in which country somebody streams
        if (reply.contains(" can mean") || reply.startsWith("streaming needs the person's country")) {
            return Set.of();
        }
        Set<String> before = facts(other);
        return reply.lines().filter(line -> SAID_BY_ABSENCE.stream().noneMatch(line::contains))
                .flatMap(line -> facts(line).stream()).filter(fact -> !before.contains(fact))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> facts(String text) {
        return FACT.matcher(text).results().map(found -> found.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static String text(String line, TraktAccount account, Transport wire) {
        String[] toolAndArguments = line.split(" ", 2);
        Map<String, Object> result = FrontDoor.to(wire, account, CLOCK)
                .call(toolAndArguments[0], JSON.readValue(toolAndArguments[1], Map.class));
        return (result.toString().contains("code=bug") ? "BUG " : "") + FrontDoor.text(result);
    }
}
