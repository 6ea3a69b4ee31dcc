package dev.traktmcp.tools.account;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** So many of the newest writes are taken back by one call. */
class UndoLastFewTest extends InASandbox {
    private String write(String tool, Map<String, Object> arguments) {
        return say(tool, arguments).replaceAll("(?s).*Undo: (\\w+)\\..*", "$1");
    }

    private Map<String, Object> undo(String ids) {
        return door.call("undo", Map.of("undo_id", ids));
    }

    @ParameterizedTest
    @ValueSource(strings = {"last two", "the last 2", "last 2", "LAST TWO", "undo the last two changes", "\"last 2\"",
        "the last two writes", "latest two", "my last two changes", "die letzten zwei", "letzten 2 Änderungen",
        "les deux dernières", "los últimos dos cambios", "las dos últimas", "gli ultimi due", "le ultime 2 modifiche",
        "os últimos dois", "as duas últimas alterações", "de laatste twee", "laatste 2 wijzigingen"})
    void soManyOfTheNewestAreTakenBack(String said) {
        String first = write("rate_item", Map.of("title", "Heat", "rating", 7));
        String second = write("add_to_watchlist", Map.of("title", "Alien"));
        String third = write("rate_item", Map.of("title", "Heat", "rating", 9));

        assertThat(text(undo(said)).lines()).containsExactly("Taken back, both:",
                third + ": Heat (1995) [movie:13]: rated 7 again.",
                second + ": Alien (1979) [movie:44]: off your watchlist again.");
        assertThat(text(undo("last"))).startsWith("Taken back.\nHeat (1995)").contains("not rated any more");
        assertThat(text(undo(first))).contains("has been taken back already");
    }

    /** Of what is not surely so many of all writes, nothing is taken back. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            last two ratings    | no undo_id that is known here
            last few            | no undo_id that is known here
            last couple         | no undo_id that is known here
            two                 | no undo_id that is known here
            the first two       | no undo_id that is known here
            last 0              | no undo_id that is known here
            last two of today   | no undo_id that is known here
            last 2 or 3         | no undo_id that is known here
            second last         | no undo_id that is known here
            everything          | no undo_id that is known here
            last but one        | no undo_id that is known here
            last five           | There are not 5 writes that could be taken back, but 2
            the last 3          | There are not 3 writes that could be taken back, but 2
            die letzten drei    | There are not 3 writes that could be taken back, but 2
            """)
    void ofOtherWordsNothingIsTakenBack(String said, String reply) {
        write("rate_item", Map.of("title", "Heat", "rating", 7));
        write("rate_item", Map.of("title", "Alien", "rating", 7));
        simulator.clearRequests();

        Map<String, Object> undone = undo(said);

        assertThat(text(undone)).contains(reply);
        assertThat(isError(undone)).isTrue();
        assertThat(writes()).isEmpty();
    }
}
