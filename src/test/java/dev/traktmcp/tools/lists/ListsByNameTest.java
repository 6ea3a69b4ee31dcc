package dev.traktmcp.tools.lists;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.account.PersonalList;
import dev.traktmcp.simulator.account.PersonalList.Settings;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A write goes to the list of the very name that was said, and to no other. */
class ListsByNameTest {
    private static final List<String> NAMES = List.of(
            "Rainy Sundays 7", "For Maria 30", "Best of 2020", "Top 10 Noir", "Watch with Dad 1", "Oscars 2026 Winners",
            "Kids 5 and up", "Korean 90s Thrillers 3", "Season 2 Rewatch", "Crème de la crème 4", "Marvel Phase 4",
            "To see before 40", "Sofa Sunday 12", "Halloween 2025", "Studio Ghibli 22", "Bond 007 Films",
            "Flight 815 Night",
            "Short 80 Minutes", "Trip to Rome 21", "Filme für Jörg 8", "Хорошее кино 9", "日本 映画 6", "Palme d'Or 1994",
            "A24 Picks 24", "Date Night 2");

    private record Change(String kind, Function<List<String>, List<String>> of) {}

    private static final List<Change> CHANGES = List.of(
            new Change("a letter more", words -> with(words, 0, word -> word + "s")),
            new Change("a letter less",
                    words -> with(words, 0, word -> word.length() == 1 ? word + "x" : word.substring(1))),
            new Change("another letter", words -> with(words, 0, word -> "q" + word.substring(1))),
            new Change("a word more", words -> Stream.concat(words.stream(), Stream.of("too")).toList()),
            new Change("a word less", words -> words.subList(1, words.size())),
            new Change("another word", words -> with(words, 0, _ -> "Mondays")),
            new Change("another number", words -> words.stream().map(ListsByNameTest::plusOne).toList()),
            new Change("another order", List::reversed));

    private static Simulator simulator;
    private FrontDoor door;

    @BeforeAll
    static void startAll() {
        simulator = Simulator.start(Options.standard().withStrict(true).withRateLimits(false).withLived(false));
    }

    @AfterAll
    static void stopAll() {
        simulator.close();
    }

    @BeforeEach
    void start() {
        List.copyOf(simulator.account().lists().all()).forEach(list -> simulator.account().lists().remove(list));
        simulator.account().change(profile -> profile.withVip(true));
        simulator.clearRequests();
        door = FrontDoor.to(simulator);
    }

    private record Pair(String kind, String said, String other) {}

    static Stream<Pair> pairs() {
        return NAMES.stream().flatMap(name -> CHANGES.stream().map(change -> new Pair(
                change.kind(), name, String.join(" ", change.of().apply(Arrays.asList(name.split(" ")))))));
    }

    @Test
    void thereAreTwoHundredPairsOfDifferentNames() {
        assertThat(pairs().toList()).hasSize(200)
                .allSatisfy(pair -> assertThat(pair.said()).isNotEqualToIgnoringCase(pair.other()));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void anotherListIsNeverWritten(Pair pair) {
        PersonalList other = list(pair.other());
        for (Map.Entry<String, Map<String, Object>> call : writes(pair.said())) {
            assertRefused(pair, call.getKey(), door.call(call.getKey(), call.getValue()));
            List<Candidate> asked = new ArrayList<>();
            assertRefused(pair, call.getKey(), door.call(call.getKey(), call.getValue(), choices -> {
                asked.addAll(choices);
                return Optional.empty();
            }));
            assertThat(asked).allSatisfy(choice -> assertThat(choice.id()).isEqualTo("list:" + other.trakt()));
        }
    }

    private static void assertRefused(Pair pair, String tool, Map<String, Object> result) {
        assertThat(isError(result)).as(text(result)).isTrue();
        assertThat(text(result)).as(tool).contains("\"" + pair.said() + "\"", pair.other()).contains("There is",
                "Next: ");
        assertThat(sent()).as("%s: %s", tool, text(result)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void ofTwoTheOneThatWasNamedIsWritten(Pair pair) {
        PersonalList other = list(pair.other());
        PersonalList meant = list(pair.said());
        for (Map.Entry<String, Map<String, Object>> call : writes(pair.said())) {
            Map<String, Object> result = door.call(call.getKey(), call.getValue());
            assertThat(isError(result)).as(text(result)).isFalse();
            assertThat(text(result)).contains("\"" + pair.said() + "\"");
            assertThat(sent()).isNotEmpty().allSatisfy(write -> assertThat(write.path())
                    .startsWith("/users/me/lists/" + meant.trakt()).doesNotContain("" + other.trakt()));
        }
    }

    /** Case, blanks, accents, emoji and a trailing "list" may differ; the reply says what was taken for what. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rainy Sundays         | rainy  SUNDAYS       |
            Rainy Sundays         | rainysundays         | "Rainy Sundays" [list:N] (for "rainysundays")
            Rainy Sundays         | rainy-sundays        | "Rainy Sundays" [list:N] (for "rainy-sundays")
            🎬 Oscars 2026        | Oscars 2026          | "🎬 Oscars 2026" [list:N] (for "Oscars 2026")
            Oscars 2026           | Oscars 2026 list     | "Oscars 2026" [list:N] (for "Oscars 2026 list")
            The Oscars list       | the oscars           | "The Oscars list" [list:N] (for "the oscars")
            Crème de la crème     | creme de la creme    | "Crème de la crème" [list:N] (for "creme de la creme")
            Mum’s picks           | Mum's picks          | "Mum’s picks" [list:N] (for "Mum's picks")
            ❤️ Mum                | mum list             | "❤️ Mum" [list:N] (for "mum list")
            🍿                    | 🍿                   |
            5️⃣ stars              | 5 stars              | "5️⃣ stars" [list:N] (for "5 stars")
            1984                  | 1984                 |
            """)
    void whatIsOnlyWrittenOtherwiseIsTheSameName(String name, String said, String taken) {
        PersonalList list = list(name);
        Map<String, Object> result = door.call("add_to_list", Map.of("list", said, "title", "Heat"));
        assertThat(isError(result)).as(text(result)).isFalse();
        String id = String.valueOf(list.trakt());
        assertThat(text(result)).startsWith(
                "Added to " + (taken == null ? "\"" + name + "\" [list:" + id + "]:" : taken.replace("N", id)));
        assertThat(sent()).hasSize(1)
                .allSatisfy(write -> assertThat(write.path()).startsWith("/users/me/lists/" + id + "/"));
    }

    /** Names that one of those differences would make the same where it matters. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ❤️ Mum          | 💔 Mum
            🍿🍿            | 🍿
            🎬              | 🎄
            Best of 1 2     | Best of 12
            Мой             | Мои
            Watchlist       | Watch
            My Movies       | Movies
            The Best        | Best
            Sci-Fi & Drama  | Sci-Fi and Drama
            Top 10          | Top ten
            Rocky III       | Rocky 3
            Oscars!         | Oscars
            """)
    void theseAreDifferentNames(String name, String said) {
        list(name);
        Map<String, Object> result = door.call("delete_list", Map.of("list", said, "confirm", true));
        assertThat(isError(result)).as(text(result)).isTrue();
        assertThat(sent()).isEmpty();
    }

    /** A slug that is left over from a former name names nothing. */
    @Test
    void aSlugOfAnotherNameIsNotTheName() {
        simulator.account().lists()
                .keep(new PersonalList(77, "oscars", Settings.of("Emmys", null, "private"), Instant.now(),
                        Instant.now(), 0, Set.of(), List.of()));
        assertThat(isError(door.call("delete_list", Map.of("list", "oscars", "confirm", true)))).isTrue();
        assertThat(sent()).isEmpty();
    }

    @Test
    void aNumberIsNoId() {
        PersonalList list = list("Rainy Sundays");
        String number = String.valueOf(list.trakt());
        assertThat(text(door.call("delete_list", Map.of("list", number, "confirm", true))))
                .startsWith("There is no list \"" + number + "\".").endsWith("An id is written list:" + number + ".");
        assertThat(sent()).isEmpty();
        assertThat(text(door.call("delete_list", Map.of("list", "list:" + number, "confirm", true))))
                .startsWith("Deleted the list");
    }

    @Test
    void whoIsAskedAndSaysYesIsTakenAtTheirWord() {
        list("Rainy Sundays");
        assertThat(text(door.call("add_to_list", Map.of("list", "Rainy Mondays", "title", "Heat"),
                choices -> Optional.of(choices.getFirst())))).startsWith("Added to \"Rainy Sundays\"");
    }

    @Test
    void readersMayBeKinderAndSaySo() {
        PersonalList list = list("🎬 Oscars 2026");
        String name = "\"🎬 Oscars 2026\"";
        assertThat(text(door.call("get_list", Map.of("list", "my oscars"))))
                .startsWith(name).contains("[list:" + list.trakt() + "] (the nearest to \"my oscars\")");
        assertThat(text(door.call("get_list", Map.of("list", "oscars", "title", "Heat"))))
                .contains("is not on " + name + " [list:" + list.trakt() + "] (the nearest to \"oscars\")");
    }

    private static List<Map.Entry<String, Map<String, Object>>> writes(String list) {
        return List.of(
                Map.entry("add_to_list", Map.of("list", list, "title", "Heat")),
                Map.entry("remove_from_list", Map.of("list", list, "title", "Arrival")),
                Map.entry("edit_list", Map.of("list", list, "description", "Anything.")),
                Map.entry("delete_list", Map.of("list", list, "confirm", true)));
    }

    /** Made with Arrival on it. */
    private static PersonalList list(String name) {
        PersonalList list = simulator.account().lists().create(Settings.of(name, null, "private"));
        simulator.catalogue().find(Type.MOVIE, "arrival-2016").ifPresent(
                movie -> simulator.account().lists().plus(list, Item.of(movie), null, Instant.now(), null));
        return list;
    }

    private static List<Recorded> sent() {
        List<Recorded> writes =
                simulator.requests().stream().filter(request -> !request.method().equals("GET")).toList();
        simulator.clearRequests();
        return writes;
    }

    private static List<String> with(List<String> words, int at, Function<String, String> change) {
        return IntStream.range(0, words.size()).mapToObj(i -> i == at ? change.apply(words.get(i)) : words.get(i))
                .toList();
    }

    private static String plusOne(String word) {
        return word.chars().allMatch(Character::isDigit) ? String.valueOf(Integer.parseInt(word) + 1) : word;
    }
}
