package dev.traktmcp.mcp.stdio;

import static dev.traktmcp.mcp.stdio.StdioConversation.error;
import static dev.traktmcp.mcp.stdio.StdioConversation.result;
import static dev.traktmcp.mcp.stdio.StdioConversation.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.mcp.OwnTools;
import dev.traktmcp.mcp.modern.ModernRequest;
import dev.traktmcp.mcp.modern.RequestStates;
import dev.traktmcp.mcp.modern.StateFolder;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call that ends with a question, and goes on in whichever process of the home gets the answer. */
class InputRequiredTest {
    private static final Map<String, Object> BRITISH = Map.of("action", "accept", "content",
            Map.of("choice", "Ghosts (2019) [show:4]: British, 30 episodes"));
    private static final ModernRequest ADD = ModernRequest.call(1, "add_to_watchlist",
            Map.of("items", List.of("Ghosts", "Heat (1995)"))).thatCan("form");

    @TempDir
    Path home;

    private final SettableClock clock = new SettableClock(Instant.now());
    private Simulator simulator;
    private StdioConversation first;
    private StdioConversation second;
    private int sentSoFar;

    @BeforeEach
    void start() throws Exception {
        simulator = Simulator.start(Options.standard().withClock(clock).withStrict(true)
                .withRateLimits(false).withLived(false));
        first = process();
        second = process();
    }

    private StdioConversation process() throws Exception {
        return new StdioConversation(FrontDoor.to(simulator, clock, home).protocol(),
                new RequestStates(StateFolder.in(home.resolve("asked")), clock, () -> "robin"));
    }

    @AfterEach
    void stop() throws Exception {
        first.close();
        second.close();
        simulator.close();
    }

    @Test
    void theSecondHalfMayReachAnotherProcessAndIsDoneOnce() throws Exception {
        Map<String, Object> asked = result(answer(first, ADD));
        assertThat(asked).containsEntry("resultType", "input_required").containsOnlyKeys("resultType", "inputRequests",
                "requestState", "_meta");
        Map<?, ?> question = (Map<?, ?>) ((Map<?, ?>) asked.get("inputRequests")).get("items[0]");
        assertThat(question.get("method")).isEqualTo("elicitation/create");
        assertThat(question.get("params").toString()).contains("mode=form", "Which Ghosts is meant?",
                "Ghosts (2019) [show:4]", "Ghosts (2021) [show:3]");
        assertThat(simulator.account().watchlist().size()).isZero();

        ModernRequest again = ADD.again(Map.of("items[0]", choice(question)), asked.get("requestState"));
        Map<String, Object> done = answer(second, again);
        assertThat(text(done)).contains("[show:4]", "Heat");
        assertThat(result(done)).containsEntry("resultType", "complete").containsEntry("isError", false);
        assertThat(simulator.account().watchlist().size()).isEqualTo(2);

        for (StdioConversation any : List.of(first, second)) {
            Map<String, Object> refused = error(answer(any, again));
            assertThat(refused).containsEntry("code", -32602);
            assertThat(refused.get("message").toString()).contains("was used", "Nothing was done this time");
        }
        assertThat(text(answer(second, ModernRequest.call(4, "undo", Map.of())))).as("the write is still the last one")
                .contains("Taken back");
    }

    /** As the client answers: the first label of the form. */
    private static Map<String, Object> choice(Map<?, ?> question) {
        Map<?, ?> schema = (Map<?, ?>) ((Map<?, ?>) question.get("params")).get("requestedSchema");
        List<?> labels = (List<?>) ((Map<?, ?>) ((Map<?, ?>) schema.get("properties")).get("choice")).get("enum");
        return Map.of("action", "accept", "content", Map.of("choice", labels.stream()
                .filter(label -> label.toString().contains("[show:4]")).findFirst().orElseThrow()));
    }

    @Test
    void whatIsNotAnsweredIsAskedAgain() throws Exception {
        Map<String, Object> asked = result(answer(first, ADD));
        Map<String, Object> still = result(answer(second, ADD.again(Map.of("other", BRITISH),
                asked.get("requestState"))));
        assertThat(still).containsEntry("resultType", "input_required").containsKey("requestState");
        assertThat(result(answer(second, ADD.with("inputResponses", Map.of("items[0]", BRITISH)))))
                .as("answers without what was given for them").containsEntry("resultType", "input_required");
        assertThat(simulator.account().watchlist().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"decline", "cancel"})
    void whoDoesNotChooseGetsTheCandidates(String action) throws Exception {
        Map<String, Object> asked = result(answer(first, ADD));
        Map<String, Object> done = answer(second, ADD.again(Map.of("items[0]", Map.of("action", action)),
                asked.get("requestState")));
        assertThat(result(done)).containsEntry("resultType", "complete");
        assertThat(text(done)).contains("[show:4]", "[show:3]", "Heat");
        assertThat(simulator.account().watchlist().size()).as("what is clear is done").isOne();
    }

    @Test
    void aForgedOrForeignStateWritesNothing() throws Exception {
        Map<String, Object> asked = result(answer(first, ADD));
        String state = (String) asked.get("requestState");
        ModernRequest other = ModernRequest.call(2, "add_to_watchlist", Map.of("items", List.of("Ghosts", "Arrival")))
                .thatCan("form");
        for (ModernRequest bad : List.of(ADD.again(Map.of("items[0]", BRITISH), state + "-TAMPERED"),
                ADD.again(Map.of("items[0]", BRITISH), 5), other.again(Map.of("items[0]", BRITISH), state))) {
            assertThat(error(answer(second, bad))).containsEntry("code", -32602)
                    .extractingByKey("message").asString().contains("Nothing was done");
        }
        assertThat(error(answer(second, ADD.with("inputResponses", null)))).containsEntry("code", -32602);
        assertThat(simulator.account().watchlist().size()).isZero();
    }

    @Test
    void whoCannotBeAskedGetsTheCandidatesAtOnce() throws Exception {
        for (ModernRequest cannot : List.of(ADD.withMeta("clientCapabilities", Map.of()), ADD.thatCan("url"))) {
            Map<String, Object> done = answer(first, cannot);
            assertThat(result(done)).containsEntry("resultType", "complete");
            assertThat(text(done)).contains("[show:4]", "[show:3]");
        }
        ModernRequest implied = ADD.withMeta("clientCapabilities", Map.of("elicitation", Map.of()));
        assertThat(result(answer(first, implied))).as("no mode at all means forms")
                .containsEntry("resultType", "input_required");
    }

    @Test
    void anAddressIsOfferedOnceAndThenSaid() throws Exception {
        try (StdioConversation stdio = new StdioConversation(new OwnTools().protocol(), OwnTools.states())) {
            ModernRequest door = ModernRequest.call(1, "door", Map.of()).thatCan("url");
            Map<String, Object> offered = result(answer(stdio, door));
            assertThat(offered).containsEntry("resultType", "input_required");
            assertThat(offered.get("inputRequests").toString()).contains("mode=url",
                    "url=https://auth.trakt.tv/activate", "5055CC52").doesNotContain("elicitationId");
            Map<String, Object> then = answer(stdio,
                    door.again(Map.of("open", Map.of("action", "accept")), offered.get("requestState")));
            assertThat(result(then)).containsEntry("resultType", "complete").containsEntry("isError", true);
            assertThat(text(then)).contains("https://auth.trakt.tv/activate", "5055CC52");
        }
    }

    /** Under an id of its own, as each round has one. */
    private Map<String, Object> answer(StdioConversation stdio, ModernRequest request) throws Exception {
        ModernRequest sent = new ModernRequest(++sentSoFar, request.method(), request.params(), request.meta());
        stdio.send(sent.toString());
        return stdio.receive();
    }
}
