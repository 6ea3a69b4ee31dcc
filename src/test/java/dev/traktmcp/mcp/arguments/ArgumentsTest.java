package dev.traktmcp.mcp.arguments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.mcp.McpJson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    /** Takes nothing but what a schema says. */
    private record Nothing() {}

    private static final Arguments ARGUMENTS = new Arguments(McpJson.PROTOCOL.readValue(
            """
            {"type": "object", "additionalProperties": false, "required": ["rating"], "properties": {
              "title": {"type": "string", "minLength": 1, "maxLength": 300},
              "year": {"type": "integer", "minimum": 1870, "maximum": 2100},
              "type": {"type": "string", "enum": ["movie", "show"]},
              "rating": {"type": "integer", "minimum": 1, "maximum": 10},
              "rewatch": {"type": "boolean", "default": false},
              "items": {"type": "array", "minItems": 1, "maxItems": 3,
                        "items": {"type": "string", "minLength": 1, "maxLength": 20}}}}""",
            McpJson.OBJECT), Nothing.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'rating': '9'}                      | {'rating': 9, 'rewatch': false}",
        "{'rating': ' 9 '}                    | {'rating': 9, 'rewatch': false}",
        "{'rating': 9, 'rewatch': 'true'}     | {'rating': 9, 'rewatch': true}",
        "{'rating': 9, 'title': 2012}         | {'rating': 9, 'title': '2012', 'rewatch': false}",
        "{'rating': 9, 'items': 'Heat'}       | {'rating': 9, 'items': ['Heat'], 'rewatch': false}",
        "{'rating': 9, 'items': ['Heat', 12]} | {'rating': 9, 'items': ['Heat', '12'], 'rewatch': false}",
        "{'rating': 9, 'year': null}          | {'rating': 9, 'rewatch': false}",
    })
    void putsHarmlessSlipsRight(String given, String expected) {
        assertThat(ARGUMENTS.check(json(given))).isEqualTo(json(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'rating': 11}                    | rating must be a whole number from 1 to 10, not 11.",
        "{'rating': 0}                     | rating must be a whole number from 1 to 10, not 0.",
        "{'rating': 4.5}                   | rating must be a whole number from 1 to 10, not 4.5.",
        "{'rating': 'nine'}                | rating must be a whole number from 1 to 10, not \"nine\".",
        "{'rating': {'of': 9}}             | rating must be a whole number from 1 to 10, not an object.",
        "{}                                | rating is missing: it must be a whole number from 1 to 10.",
        "{'rating': 9, 'year': 20210}      | year must be a whole number from 1870 to 2100, not 20210.",
        "{'rating': 9, 'type': 'song'}     | type must be one of movie, show, not \"song\".",
        "{'rating': ''}                    | rating must be a whole number from 1 to 10, not empty.",
        "{'rating': []}                    | rating must be a whole number from 1 to 10, not a list of 0.",
        "{'rating': 9, 'title': ['a','b']} | title must be text of 1 to 300 characters, not a list of 2.",
        "{'rating': 9, 'items': ['a','b','c','d']} | items must be a list of 1 to 3 entries, not a list of 4.",
        "{'rating': 9, 'items': ['a',{'mood':'sad'}]} | items[1] names one title by title, year, type, season and "
                + "episode, or by id, and cannot say mood.",
        "{'rating': 9, 'stars': 4}         | stars is not an argument of this tool. The arguments are title, year, "
                + "type, rating, rewatch, items.",
    })
    void refusesTheRestByName(String given, String expected) {
        assertThat(refusal(json(given))).startsWith(expected).contains("Next: ");
    }

    @Test
    void namesEveryProblemAtOnce() {
        assertThat(refusal(json("{'rating': 11, 'year': 1, 'stars': 4}"))).contains("rating must", "year must",
                "stars is not");
    }

    @Test
    void refusesControlCharactersAndVeryLongText() {
        assertThat(refusal(Map.of("rating", 9, "title", "Du\u0000ne")))
                .startsWith("title must not contain control characters.");
        assertThat(refusal(Map.of("rating", 9, "title", "x".repeat(10_000))))
                .startsWith("title must be text of 1 to 300 characters, not 10000 characters.");
        assertThat(refusal(Map.of("rating", 9, "y".repeat(10_000), 1))).hasSizeLessThan(400);
    }

    private static String refusal(Map<String, Object> given) {
        var thrown = catchThrowableOfType(TraktException.class, () -> ARGUMENTS.check(given));
        assertThat(thrown).as("nothing was refused").isNotNull();
        return Explanation.of(thrown.failure()).text();
    }

    private static Map<String, Object> json(String text) {
        return McpJson.PROTOCOL.readValue(text.replace('\'', '"'), McpJson.OBJECT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'text': 'LONG'}   | text must be text of 1 to 500 characters, not 510 characters.",
        "{'many': ['LONG']} | many[0] must be text of 1 to 500 characters, not 510 characters.",
        "{'number': -1}     | number must be a whole number from 0 to 9999, not -1.",
        "{'number': 10000}  | number must be a whole number from 0 to 9999, not 10000.",
    })
    void nothingIsEndlessWhereASchemaSaysNothing(String given, String problem) {
        Arguments unbounded = new Arguments(McpJson.PROTOCOL.readValue(
                """
                {"type": "object", "additionalProperties": false, "properties": {
                  "text": {"type": "string"}, "number": {"type": "integer"},
                  "many": {"type": "array", "items": {"type": "string"}}}}""",
                McpJson.OBJECT), Nothing.class);
        TraktException refusal = catchThrowableOfType(TraktException.class,
                () -> unbounded.check(json(given.replace("LONG", "x".repeat(510)))));
        assertThat(Explanation.of(refusal.failure()).what()).startsWith(problem);
    }
}
