package dev.traktmcp.mcp;

import dev.traktmcp.mcp.arguments.Arguments;
import dev.traktmcp.mcp.arguments.PageSize;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.tools.Everything;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who wants a larger page than there is gets the largest; every other number that does not fit is refused. */
class PageSizeTest {
    private static final Catalog CATALOG = Catalog.load(Everything.tools().names());

    private static Map<String, Object> checked(String tool, String arguments) {
        Map<String, Object> schema = CATALOG.definition(tool).inputSchema();
        Map<String, Object> given = McpJson.PROTOCOL.readValue(arguments.replace('\'', '"'), McpJson.OBJECT);
        return PageSize.within(schema, new Arguments(schema, Everything.tools().input(tool)).check(given));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "trending          | {'limit': 51}                    | 50",
        "trending          | {'limit': 50}                    | 50",
        "search            | {'query': 'x', 'limit': 100}     | 50",
        "get_watchlist     | {'limit': 1000}                  | 50",
        "get_history       | {'limit': '200'}                 | 50",
        "get_ratings       | {'limit': 250.0}                 | 50",
        "recommendations   | {'limit': 100}                   | 100",
        "recommendations   | {'limit': 101}                   | 100",
        "get_comments      | {'limit': 9007199254740993}      | 50",
        "get_list          | {'list': 'x', 'limit': 12345678901234567890} | 50",
        "upcoming_episodes | {'limit': 2147483648}            | 50",
        "get_comments      | {}                               | 5",
        "trending          | {'limit': 7}                     | 7",
    })
    void isAtMostTheLimit(String tool, String arguments, int limit) {
        assertThat(checked(tool, arguments)).containsEntry("limit", limit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "trending    | {'limit': -5}",
        "trending    | {'limit': 'all'}",
        "trending    | {'limit': 50.5}",
        "trending    | {'page': 51}",
        "rate_item   | {'title': 'Heat', 'rating': 11}",
        "rate_item   | {'title': 'Heat', 'rating': 100}",
        "rate_item   | {'title': 'Heat', 'rating': '95'}",
        "mark_watched | {'title': 'Heat', 'rating': 12}",
        "get_ratings | {'rating': 11}",
        "upcoming_episodes | {'days': 365}",
    })
    void nothingElseIsBent(String tool, String arguments) {
        assertThatThrownBy(() -> checked(tool, arguments)).isInstanceOf(TraktException.class);
    }

    @Test
    void everyPageHasALargestSize() {
        assertThat(CATALOG.definitions()).allSatisfy(tool -> {
            if (Catalog.child(tool.inputSchema(), "properties").containsKey(PageSize.NAME)) {
                assertThat((Integer) PageSize.within(tool.inputSchema(), new HashMap<>(Map.of("limit", 1_000_000)))
                        .get("limit")).as(tool.name()).isLessThanOrEqualTo(100);
            }
        });
    }
}
