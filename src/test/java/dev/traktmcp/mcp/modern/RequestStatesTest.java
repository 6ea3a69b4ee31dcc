package dev.traktmcp.mcp.modern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.mcp.EarlyAnswer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back from a client counts only if we gave it, lately, to the same person, for the same request. */
class RequestStatesTest {
    private static final String CALL = "tools/call";
    private static final Map<String, String> ANSWERS = Map.of("items[0]", "show:4", "items[1]", "");

    @TempDir
    Path folder;

    private Instant now = Instant.now();
    private String account = "robin";

    private RequestStates states(StateFolder kept) {
        return new RequestStates(kept, () -> now, () -> account);
    }

    private StateFolder shared() {
        return StateFolder.in(folder.resolve("home").resolve("asked"));
    }

    private static Map<String, Object> call(String tool, Object arguments) {
        return Map.of("name", tool, "arguments", arguments);
    }

    @Test
    void anotherProcessOfTheSameHomeTakesIt() {
        Map<String, Object> one = call("add_to_watchlist", Map.of("items", List.of("Ghosts", 1), "a", Map.of("b", 2)));
        Map<String, Object> other = new HashMap<>(call("add_to_watchlist",
                Map.of("a", Map.of("b", 2), "items", List.of("Ghosts", 1))));
        other.put("inputResponses", Map.of("items[0]", 1));
        String given = states(shared()).give(null, ANSWERS, CALL, one);
        RequestState read = states(shared()).read(given, CALL, other);
        assertThat(read.answers()).isEqualTo(ANSWERS);
        assertThat(given).as("nobody can read whose it is").doesNotContain("robin");
    }

    @Test
    void argumentsMayBeMissingOrNull() {
        RequestStates states = states(StateFolder.inMemory());
        Map<String, Object> none = new HashMap<>(Map.of("name", "ask"));
        String given = states.give(null, ANSWERS, CALL, none);
        none.put("arguments", null);
        assertThat(states.read(given, CALL, none).answers()).isEqualTo(ANSWERS);
        Map<String, Object> sparse = new HashMap<>();
        sparse.put("title", null);
        assertRefused(states, given, call("ask", sparse), "belongs to another request");
    }

    @Test
    void theKeyIsForThePersonAlone() throws Exception {
        states(shared()).give(null, ANSWERS, CALL, call("ask", Map.of()));
        Path key = folder.resolve("home").resolve("asked").resolve("key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void aKeyThatOthersCouldReadIsReplaced() throws Exception {
        String given = states(shared()).give(null, ANSWERS, CALL, call("ask", Map.of()));
        Files.setPosixFilePermissions(folder.resolve("home").resolve("asked").resolve("key"),
                PosixFilePermissions.fromString("rw-r--r--"));
        assertRefused(states(shared()), given, call("ask", Map.of()), "not as this server gave it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "e30.e30", "no point", "a.b.c", "é.ü"})
    void whatWeDidNotGiveIsRefused(String forged) {
        assertRefused(states(StateFolder.inMemory()), forged, call("ask", Map.of()), "not as this server gave it");
    }

    @Test
    void aChangedOneIsRefused() {
        RequestStates states = states(StateFolder.inMemory());
        Map<String, Object> call = call("ask", Map.of());
        String given = states.give(null, ANSWERS, CALL, call);
        for (int i = 0; i < given.length(); i += 7) {
            char other = given.charAt(i) == 'A' ? 'Q' : 'A'; // differs in bits that always count
            assertRefused(states, given.substring(0, i) + other + given.substring(i + 1), call, "as this server gave");
        }
        assertRefused(states, given + "-TAMPERED", call, "not as this server gave it");
        assertRefused(states, given + "A", call, "not as this server gave it");
        for (Object odd : List.of(5, true, Map.of(), List.of(given))) {
            assertRefused(states, odd, call, "not as this server gave it");
        }
        assertRefused(states(StateFolder.inMemory()), given, call, "not as this server gave it");
    }

    @Test
    void anOldOneIsRefused() {
        RequestStates states = states(StateFolder.inMemory());
        Map<String, Object> call = call("ask", Map.of());
        String given = states.give(null, ANSWERS, CALL, call);
        now = now.plus(RequestStates.VALID).minusSeconds(1);
        assertThat(states.read(given, CALL, call).answers()).isEqualTo(ANSWERS);
        now = now.plusSeconds(1);
        assertRefused(states, given, call, "more than 15 minutes old");
    }

    @Test
    void oneOfAnotherRequestIsRefused() {
        RequestStates states = states(StateFolder.inMemory());
        String given = states.give(null, ANSWERS, CALL, call("ask", Map.of("title", "Ghosts")));
        for (Map<String, Object> other : List.of(call("ask", Map.of("title", "ghosts")), call("ask", Map.of()),
                call("rate", Map.of("title", "Ghosts")), call("ask", Map.of("title", "Ghosts", "year", 2019)))) {
            assertRefused(states, given, other, "belongs to another request");
        }
        assertThatThrownBy(() -> states.read(given, "prompts/get", call("ask", Map.of("title", "Ghosts"))))
                .isInstanceOf(EarlyAnswer.class);
    }

    @Test
    void oneOfAnotherAccountIsRefused() {
        RequestStates states = states(StateFolder.inMemory());
        Map<String, Object> call = call("ask", Map.of());
        String given = states.give(null, ANSWERS, CALL, call);
        account = "alex";
        assertRefused(states, given, call, "belongs to another account");
        account = ""; // it cannot be read now
        assertThat(states.read(given, CALL, call).answers()).isEqualTo(ANSWERS);
    }

    @Test
    void whoSignsInBetweenTheHalvesIsTheSamePerson() {
        account = "";
        RequestStates states = states(StateFolder.inMemory());
        String given = states.give(null, Map.of(), CALL, call("ask", Map.of()));
        account = "robin";
        assertThat(states.read(given, CALL, call("ask", Map.of())).answers()).isEmpty();
    }

    @Test
    void aSpentOneIsRefusedByEveryProcess() {
        Map<String, Object> call = call("ask", Map.of());
        RequestStates one = states(shared());
        RequestStates other = states(shared());
        String first = one.give(null, Map.of(), CALL, call);
        RequestState state = other.read(first, CALL, call);
        String second = other.give(state, ANSWERS, CALL, call);
        other.spend(state);
        for (RequestStates any : List.of(one, other, states(shared()))) {
            assertRefused(any, first, call, "was used");
            assertRefused(any, second, call, "was used");
            assertThatThrownBy(() -> any.spend(state)).as("two at once").isInstanceOf(EarlyAnswer.class);
        }
    }

    @Test
    void whatHasExpiredIsForgotten() throws Exception {
        RequestStates states = states(shared());
        Path asked = folder.resolve("home").resolve("asked");
        states.spend(new RequestState("first", 0, "", "", Map.of()));
        now = Instant.now().plus(RequestStates.VALID).plus(Duration.ofMinutes(1));
        states.spend(new RequestState("second", 0, "", "", Map.of()));
        assertThat(StateFolder.in(asked).isSpent("first")).isFalse();
        assertThat(asked.resolve("first.spent")).doesNotExist();
        assertThat(asked.resolve("second.spent")).exists();
    }

    @Test
    void whereTheFolderCannotBeUsedThisProcessKnowsAlone() throws Exception {
        Files.writeString(folder.resolve("home"), "a file");
        RequestStates states = states(shared());
        Map<String, Object> call = call("ask", Map.of());
        String given = states.give(null, ANSWERS, CALL, call);
        RequestState read = states.read(given, CALL, call);
        states.spend(read);
        assertRefused(states, given, call, "was used");
    }

    private static void assertRefused(RequestStates states, Object given, Map<String, Object> params, String words) {
        assertThatThrownBy(() -> states.read(given, CALL, params)).isInstanceOfSatisfying(EarlyAnswer.class,
                e -> assertThat(e.value()).containsEntry("code", -32602)
                        .extractingByKey("message").asString().contains(words));
    }
}
