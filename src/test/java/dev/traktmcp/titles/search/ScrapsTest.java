package dev.traktmcp.titles.search;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Recorded;
import dev.traktmcp.titles.reference.Reference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers, letters and the beginnings of words become a title only where that is its whole name. */
class ScrapsTest {
    private static Simulator simulator;
    private static FrontDoor door;
    private static Set<String> names;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(Options.standard().withStrict(true).withRateLimits(false).withLived(false));
        door = FrontDoor.to(simulator);
        names = Stream.of(Type.MOVIE, Type.SHOW).flatMap(type -> simulator.catalogue().titles(type)).map(Title::name)
                .map(name -> name.toLowerCase()).collect(Collectors.toSet());
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    static Stream<String> numbers() {
        return IntStream.concat(IntStream.rangeClosed(0, 130), IntStream.of(481, 550, 912, 1390, 2049, 2160, 12_345))
                .mapToObj(String::valueOf).filter(number -> !names.contains(number));
    }

    static Stream<String> letters() {
        Stream<String> two = Stream.of("th", "br", "se", "sp", "st", "qu", "no", "of", "in", "ii", "iv", "xx", "a b",
                "the b", "s 1");
        return Stream.concat("abcdefghijklmnopqrstuvwxyz".chars().mapToObj(Character::toString), two)
                .filter(letters -> !names.contains(letters));
    }

    /** Every word of every title, unfinished. */
    static Stream<String> beginnings() {
        return names.stream()
                .flatMap(name -> Stream.of(name.split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() >= 4)
                .flatMap(word -> IntStream.range(3, word.length() - 1).mapToObj(end -> word.substring(0, end)))
                .distinct()
                .filter(said -> names.stream().noneMatch(name -> name.matches("(?s).*\\b" + said + "\\b.*")))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource({"numbers", "letters"})
    void becomesNoTitle(String said) {
        assertRefused(said, "add_to_watchlist", Map.of("title", said));
        assertRefused(said, "add_to_watchlist", Map.of("items", List.of(said)));
        assertRefused(said, "rate_item", Map.of("title", said, "rating", 1));
        assertRefused(said, "mark_watched", Map.of("items", List.of(said)));
    }

    @Test
    void aWordThatWasNotFinishedBecomesNoTitle() {
        List<String> all = beginnings().toList();
        assertThat(all).hasSizeGreaterThan(300);
        for (int from = 0; from < all.size(); from += 50) {
            List<String> said = all.subList(from, Math.min(from + 50, all.size()));
            assertRefused(said.toString(), "add_to_watchlist", Map.of("items", said));
        }
    }

    private static void assertRefused(String said, String tool, Map<String, Object> arguments) {
        Map<String, Object> result = door.call(tool, arguments);
        List<Recorded> writes =
                simulator.requests().stream().filter(request -> !request.method().equals("GET")).toList();
        simulator.clearRequests();
        assertThat(writes).as("%s: %s", said, text(result)).isEmpty();
        assertThat(isError(result)).as(text(result)).isTrue();
    }

    /** What a number is the beginning of is not taken off, either, where it is all that is there. */
    @Test
    void noneIsMeantThoughItIsTheOnlyOneThere() {
        door.call("add_to_watchlist", Map.of("title", "Dune: Part Two"));
        assertThat(text(door.call("remove_from_watchlist", Map.of("title", "2")))).doesNotStartWith("Removed");
        assertThat(text(door.call("remove_from_watchlist", Map.of("items", List.of("2")))))
                .doesNotStartWith("Removed 1");
        assertThat(simulator.account().watchlist().size()).isOne();
        door.call("remove_from_watchlist", Map.of("title", "Dune: Part Two"));
        simulator.clearRequests();
    }

    /** Also where they are numbers in JSON. */
    @Test
    void aNumberIsNoIdAndIsToldHowToWriteOne() {
        assertThat(text(door.call("add_to_watchlist", Map.of("items", List.of(1, 2))))).contains(
                "Nothing was added", "\"1\": not found. An id has its type before it: movie:1 or show:1.",
                "\"2\": not found. An id has its type before it: movie:2 or show:2. The nearest are\n  Dune: Part Two");
        assertThat(text(door.call("add_to_watchlist", Map.of("title", "481"))))
                .startsWith("Trakt's search finds no title \"481\".")
                .endsWith("An id has its type before it: movie:481 or show:481.");
        assertThat(text(door.call("add_to_watchlist", Map.of("id", "481")))).contains("movie:481 or show:481");
        assertThat(text(door.call("get_details", Map.of("title", "movie:481")))).startsWith("The Matrix (1999)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1917    | 1917                  | SAME
            It      | It                    | SAME
            M       | M                     | SAME
            24      | 24                    | SAME
            24,     | 24                    | WRITTEN
            911     | 9-1-1                 | WRITTEN
            1984    | Nineteen Eighty-Four  | SPELLED
            ET      | E.T.                  | WRITTEN
            nine    | 9                     | SPELLED
            up      | Up                    | SAME
            7       | Seven                 | NONE
            2       | Dune: Part Two        | NONE
            1       | 9-1-1                 | NONE
            3       | 3%                    | NONE
            two     | Dune: Part Two        | NONE
            100     | The 100               | NONE
            ii      | Rocky II              | NONE
            of      | Lord of the Rings     | NONE
            x       | X-Men                 | NONE
            Interst | Interstellar          | NONE
            Interstell | Interstellar       | NONE
            Interstella | Interstellar      | TYPO
            Dune    | Dune: Part Two        | PART
            """)
    void itIsWeighedByItsWholeName(String said, String name, MatchKind fit) {
        Interpretation reading = Interpretation.of(Reference.parse(said, "title")).getFirst();
        assertThat(reading.scrap().match(reading, name).fit()).isEqualTo(fit);
    }
}
