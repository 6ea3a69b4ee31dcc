package dev.traktmcp.tools.request.details;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Details in the same reply, where a tool shows one title. */
class DetailPartsTest extends InASandbox {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "check_in | title=The Matrix | cast | Keanu Reeves as Neo",
        "check_in | title=The Matrix | ratings | IMDb",
        "related | title=Heat (1995) | cast | Al Pacino as",
        "up_next | title=Severance | cast | Adam Scott as",
        "up_next | title=Severance | seasons | 29 episodes in 3 seasons",
        "get_history | title=The Matrix | cast | Keanu Reeves as Neo",
        "get_history | title=Heat (1995) | mine | You: not seen",
        "get_watchlist | title=The Wire | mine | on your watchlist",
        "get_watchlist | title=Heat (1995) | cast | Al Pacino as",
        "search | query=movie:481 | cast | Keanu Reeves as Neo",
        "search | query=movie:481 | cast,mine | rated 9",
    })
    void comeWithTheAnswer(String tool, String arguments, String include, String there) {
        Map<String, Object> result = door.call(tool, call(arguments, include));
        assertThat(FrontDoor.text(result)).contains(there);
        assertThat(result.get("structuredContent")).asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsKey("details");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "check_in | title=Heat (1995) | plot",
        "related | title=Heat (1995) | plot",
        "up_next | title=Severance | plot",
        "get_history | title=Heat (1995) | plot",
        "get_watchlist | title=Heat (1995) | plot",
        "search | query=Heat | plot",
    })
    void whatIsNoneIsRefusedBeforeAnythingIsDone(String tool, String arguments, String include) {
        assertThat(say(tool, call(arguments, include))).contains("include takes cast,", "not \"plot\"");
        assertThat(writes()).isEmpty();
    }

    @Test
    void ofSeveralTitlesNothingIsShown() {
        assertThat(say("search", call("query=The Matrix", "cast"))).contains("is shown of one title only");
        assertThat(say("get_watchlist", call("limit=2", "cast"))).contains("is shown of one title only");
    }

    private static Map<String, Object> call(String arguments, String include) {
        Map<String, Object> call = new HashMap<>(Map.of("include", List.of(include.split(","))));
        Arrays.stream(arguments.split(", ")).map(one -> one.split("=")).forEach(one -> call.put(one[0],
                one[1].matches("\\d+") ? Integer.valueOf(one[1]) : one[1]));
        return call;
    }
}
