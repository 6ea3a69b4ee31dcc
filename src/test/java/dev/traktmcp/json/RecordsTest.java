package dev.traktmcp.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.trakt.model.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records are read and written as Jackson's data binding reads and writes them; it is the measure here. */
class RecordsTest {
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(
                    JsonInclude.Include.NON_NULL))
            .build();
    private static final RecordReader READER = new RecordReader((_, text) -> text, made -> made);

    enum Mood {
        GOOD,
        SO_SO;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return word();
        }

        @JsonCreator
        static Mood of(String word) {
            return word.equals("good") ? GOOD : word.equals("so_so") ? SO_SO : null;
        }
    }

    enum Plain { FIRST, SECOND }

    record Inner(String originalTitle, Long trakt) implements Inlined {}

    record Whole(Map<String, Inner> all) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Whole {
        }
    }

    record Numbers(Integer i, int j, Long k, long l, Double d) {}

    record Everything(
            String name, Boolean yes, boolean no, Instant at, Mood mood, Plain plain, Numbers numbers,
            List<Inner> list, Map<String, Long> map, Map<Integer, Map<Integer, Instant>> deep, Whole whole,
            @JsonProperty("3d") Boolean threeD, Object anything, @JsonUnwrapped Inner inner) {}

    private static Object read(String json, Class<?> type) {
        return READER.read(UntypedJson.read(json.getBytes(StandardCharsets.UTF_8)), type);
    }

    /** We write an enum as its text, without a look at its annotations. */
    @ParameterizedTest
    @ValueSource(classes = {MediaType.class, OutcomeKind.class})
    void theTextOfAnEnumIsItsJson(Class<?> type) {
        assertThat(type.getEnumConstants()).isNotEmpty().allSatisfy(constant -> assertThat(
                JACKSON.writeValueAsString(constant)).isEqualTo('"' + constant.toString() + '"'));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}",
        "null",
        "{\"name\": null, \"yes\": null, \"no\": null, \"numbers\": {\"j\": null}, \"list\": null, \"map\": null}",
        """
        {"name": "a", "yes": true, "no": true, "at": "2014-09-01T09:10:11.000Z", "mood": "so_so", "plain": "SECOND",
         "numbers": {"i": -1, "j": 2, "k": 578730123365711995, "l": 4, "d": 8.5}, "list": [{"trakt": 1}, {}],
         "map": {"x": 1, "y": 2}, "deep": {"1": {"2": "2014-09-01T09:10:11Z"}, "0": {}}, "whole": {"us": {"trakt": 3}},
         "3d": false, "anything": {"a": [1, "b", null, 2.5]}, "original_title": "Amélie", "trakt": 7, "new": [[]]}""",
        "{\"name\": 5, \"numbers\": {\"i\": \"2021\", \"k\": \" 7\", \"d\": 3, \"l\": \"8\"}, \"yes\": \"true\"}",
        "{\"name\": true, \"numbers\": {\"i\": 7.9, \"d\": \"1.5\"}, \"at\": 1409562611, \"plain\": \"THIRD\"}",
        "{\"mood\": \"bad\", \"list\": [], \"map\": {}, \"at\": \"2014-09-01T09:10:11+02:00\"}"
    })
    void whatIsReadIsWhatJacksonReads(String json) {
        Object read = read(json, Everything.class);
        assertThat(read).isEqualTo(JACKSON.readValue(json, Everything.class));
        if (read != null) {
            assertThat(new String(UntypedJson.write(RecordWriter.write(read)), StandardCharsets.UTF_8))
                    .isEqualTo(JACKSON.writeValueAsString(read));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[]", "\"x\"", "7", "{\"name\": {}}", "{\"name\": [1]}", "{\"list\": {}}", "{\"list\": \"x\"}",
        "{\"map\": []}", "{\"numbers\": 1}", "{\"whole\": [1]}", "{\"list\": [\"x\"]}", "{\"numbers\": {\"i\": []}}"
    })
    void anotherShapeIsRefusedAsJacksonRefusesIt(String json) {
        assertThatThrownBy(() -> JACKSON.readValue(json, Everything.class)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> read(json, Everything.class)).isInstanceOf(JacksonException.class);
    }

    /** Here Jackson alone would refuse the whole answer. */
    @ParameterizedTest
    @ValueSource(strings = {
        "{\"at\": \"soon\", \"name\": \"a\"}", "{\"numbers\": {\"i\": \"many\"}, \"name\": \"a\"}",
        "{\"numbers\": {\"i\": 99999999999}, \"name\": \"a\"}", "{\"deep\": {\"x\": {}}, \"name\": \"a\"}",
        "{\"yes\": \"perhaps\", \"name\": \"a\"}"
    })
    void anOddValueCostsThatValueAlone(String json) {
        assertThat(((Everything) read(json, Everything.class)).name()).isEqualTo("a");
    }

    @Test
    void nothingNullIsInListsAndMaps() {
        Everything read = (Everything) read("""
                {"list": [null, {"trakt": 1}], "map": {"a": null, "b": 2}}""", Everything.class);
        assertThat(read.list()).containsExactly(new Inner(null, 1L));
        assertThat(read.map()).containsExactly(Map.entry("b", 2L));
    }

    @Test
    void whatARecordRefusesIsAnotherShape() {
        record Picky(String name) {
            Picky {
                if (name == null) {
                    throw new IllegalArgumentException("a name is needed");
                }
            }
        }
        assertThatThrownBy(() -> read("{}", Picky.class))
                .isInstanceOf(JacksonException.class).hasMessageContaining("refuses")
                .hasRootCauseMessage("a name is needed");
    }

    @Test
    void mapsAreWrittenWithTheirNullsAndDatesAsText() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put(Plain.FIRST, null);
        map.put("day", LocalDate.of(2026, 1, 2));
        map.put("moods", List.of(Mood.SO_SO));
        assertThat(UntypedJson.write(RecordWriter.write(map)))
                .isEqualTo("{\"FIRST\":null,\"day\":\"2026-01-02\",\"moods\":[\"so_so\"]}".getBytes(
                        StandardCharsets.UTF_8));
        assertThatThrownBy(() -> RecordWriter.write(new StringBuilder()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("StringBuilder");
    }
}
