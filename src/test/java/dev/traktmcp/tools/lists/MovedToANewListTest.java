package dev.traktmcp.tools.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.McpJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list is made, and titles leave another one for it, in one call that one undo takes back. */
class MovedToANewListTest extends InASandbox {
    @BeforeEach
    void filled() {
        say("create_list", Map.of("name", "Regentage", "items",
                List.of("Heat (1995)", "Arrival", "Chernobyl", "Alien", "Parasite (2019)")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"max_runtime":120}                             | Arrival; Alien        | Heat; Parasite
            {"only_if":"under two hours, movies"}           | Arrival; Alien        | Heat; Parasite; Chernobyl
            {}                                              | Heat; Arrival; Alien; Chernobyl; Parasite | Dune
            {"type":"show"}                                 | Chernobyl             | Heat; Arrival; Alien; Parasite
            {"only_if":"from the 90s"}                      | Heat                  | Arrival; Alien; Parasite
            {"items":["Heat (1995)"]}                       | Heat                  | Arrival; Alien; Parasite
            {"items":["Heat (1995)","Inception"]}           | Heat                  | Arrival; Alien; Parasite
            {"items":["films on Regentage except Heat"]}    | Arrival; Alien; Parasite | Heat; Chernobyl
            {"items":["Arrival","Alien"],"only_if":"before 1990"} | Alien           | Heat; Arrival
            {"languages":["Korean"]}                        | Parasite              | Heat; Arrival; Alien
            {"ignore_watched":true,"year_to":1999}          | Heat                  | Arrival; Parasite
            """)
    void leaveTheOtherOne(String arguments, String moved, String stay) {
        Map<String, Object> call = new HashMap<>(arguments(arguments));
        call.put("name", "Short");
        call.put("move_from", "Regentage");
        assertThat(say("create_list", call)).startsWith("Created \"Short\"").contains("moved from \"Regentage\"");
        assertThat(say("get_list", Map.of("list", "Short"))).contains(moved.split("; "))
                .doesNotContain(stay.split("; "));
        String left = say("get_list", Map.of("list", "Regentage"));
        assertThat(left).doesNotContain(moved.split("; "));
        say("undo", Map.of());
        assertThat(say("get_list", Map.of("list", "Short"))).contains("There is no list \"Short\"");
        assertThat(say("get_list", Map.of("list", "Regentage"))).contains("5 items").contains(moved.split("; "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"only_if\":\"before 1900\"}", "{\"items\":[\"Dune (2021)\"]}", "{\"smart\":\"popular\"}",
        "{\"genres\":[\"drama\"]}", "{\"items\":[\"everything on Nowhere\"]}", "{\"name\":\"Regentage\"}",
        "{\"move_from\":\"Nowhere\"}", "{\"items\":[\"everything on Regentage except Heet\"]}",
        "{\"name\":\"watchlist\"}", "{\"only_if\":\"nonsense\"}"})
    void nothingLeavesWhereNoListIsMade(String arguments) {
        Map<String, Object> call = new HashMap<>(Map.of("name", "Short", "move_from", "Regentage"));
        call.putAll(arguments(arguments));
        int before = writes().size();
        assertThat(say("create_list", call)).doesNotContain("Created");
        assertThat(writes()).hasSize(before);
        assertThat(say("get_list", Map.of("list", "Regentage"))).contains("5 items");
    }

    @Test
    void whereThereIsNoListToAddToTheOtherToolDoesAllOfIt() {
        assertThat(say("add_to_list", Map.of("list", "Short", "move_from", "Regentage", "only_if", "movies")))
                .contains("create_list with that name and move_from, only_if makes a new one and does all of it");
        assertThat(say("add_to_list", Map.of("list", "Short", "items", List.of("everything on Regentage"))))
                .contains("create_list with that name and these items makes a new one and does all of it");
        assertThat(say("get_list", Map.of("list", "Short"))).contains("create_list makes a new one.");
    }

    /** Whatever else is wrong with the call. */
    @ParameterizedTest
    @ValueSource(strings = {"films on Nowhere", "films on Regentage that I rated 3", "Das Boot", "Nosuchthing",
        "everything on Regentage except Heet", "films I rated 2", "everything on Regentage with Al Pacino",
        "films on Regentage before 1900", "all French films", "what I rated in 1999"})
    void aFullAccountIsSaidFirst(String items) {
        for (String name : List.of("A", "B", "C", "D")) {
            say("create_list", Map.of("name", name));
        }
        assertThat(say("create_list", Map.of("name", "Short", "items", List.of(items))))
                .contains("as many lists as it may have (limit 5). None was created.");
    }

    private static Map<String, Object> arguments(String json) {
        return McpJson.PROTOCOL.convertValue(McpJson.PROTOCOL.readTree(json), McpJson.OBJECT);
    }
}
