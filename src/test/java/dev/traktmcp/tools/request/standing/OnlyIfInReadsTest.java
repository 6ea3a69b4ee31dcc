package dev.traktmcp.tools.request.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of titles that show only those of which something is so. */
class OnlyIfInReadsTest extends InASandbox {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "get_watchlist | | unseen | Perfect Days | The Matrix",
        "get_watchlist | | seen | The Matrix | Perfect Days",
        "get_watchlist | | in progress | Severance | The Matrix",
        "get_watchlist | | begun | The Matrix | Perfect Days",
        "get_watchlist | | begun | Severance | Perfect Days",
        "get_watchlist | | rated 9 or more, collected | The Matrix | Severance",
        "get_person | Keanu Reeves | seen | The Matrix (1999) | John Wick",
        "get_person | Keanu Reeves | unseen | Keanu Reeves | The Matrix (1999)",
        "charts | popular | seen | The Matrix (1999) | Heat (1995)",
        "charts | popular | unseen | unseen | The Matrix (1999)",
        "charts | popular | rated | Parasite | Heat (1995)",
        "trending | | seen | The Matrix (1999) | Inception",
        "trending | | unseen | Inception (2010) | The Matrix (1999)",
        "recommendations | | on watchlist | on your watchlist | Blade Runner (1982)",
        "recommendations | | not on watchlist | Blade Runner (1982) | ; on your watchlist",
        "search | The Matrix | unseen | The Matrix Reloaded (2003) | The Matrix (1999)",
        "search | The Matrix | rated 9 or more | The Matrix (1999) | The Matrix Reloaded",
        "get_collection | | unseen | The Thing (1982) | The Matrix (1999)",
        "get_collection | | rated 9 or more | The Matrix (1999) | The Thing (1982)",
        "get_list | Best Pictures | rated 10 | Parasite (2019) | Moonlight",
        "get_list | Best Pictures | unseen | only what is unseen | Parasite (2019)",
        "related | Heat (1995) | unseen | only what is unseen | The Matrix (1999)",
        "get_watchlist | | before 2000 | The Matrix | Perfect Days",
        "get_watchlist | | before 2000 or unseen and longer than 120 minutes | Perfect Days (2023) | Severance",
        "get_watchlist | | rated 9 or more or from 2022 on | Severance | Past Lives, only",
        "get_person | Keanu Reeves | from the 90s | The Matrix (1999) | John Wick",
        "charts | popular | older than 1996 | Heat (1995) | The Matrix (1999)",
        "charts | popular | rated or released in 1995 | Heat (1995) | Inception",
        "trending | | newer than 2009 | Inception (2010) | The Matrix (1999)",
        "recommendations | | before 1990 | Blade Runner (1982) | Inception",
        "search | The Matrix | after 2000 | The Matrix Reloaded (2003) | The Matrix (1999)",
        "get_collection | | from the 80s | The Thing (1982) | The Matrix (1999)",
        "get_list | Best Pictures | since 2018 or rated 10 | Parasite (2019) | Moonlight",
        "related | Heat (1995) | not older than 2000 | released in 2000 or later | (1999)",
        "related | Heat (1995) | longer than two hours | minutes | TOO SHORT",
        "get_watchlist | | science fiction | The Matrix | Past Lives",
        "get_watchlist | | not science fiction | Past Lives | The Matrix",
        "get_collection | | horror | The Thing (1982) | The Matrix (1999)",
        "get_list | Best Pictures | thriller | Parasite (2019) | Moonlight",
        "get_person | Keanu Reeves | sci-fi | The Matrix (1999) | John Wick",
        "related | Heat (1995) | crime drama | only what is crime drama | Matrix",
        "charts | popular | horror or western | The Thing (1982) | Heat (1995)",
        "trending | | not science fiction | only what is not science fiction | Inception (2010)",
        "recommendations | | comedies | The Office | Blade Runner",
        "search | The Matrix | comedy | only what is comedy. | Matrix: ",
        "charts | popular | still running | only what is still running | (1995)",
        "charts | popular | ended | only what is ended | (1995)",
        "charts | popular | longer than two hours | ; 170 minutes | TOO SHORT",
    })
    void showsWhatFits(String tool, String of, String onlyIf, String there, String notThere) {
        say("add_to_watchlist", Map.of("items", List.of("The Matrix", "Severance")));
        Map<String, Object> call = new HashMap<>(Map.of("only_if", onlyIf, "limit", 50));
        switch (tool) {
            case "get_person" -> call.put("name", of);
            case "charts" -> call.put("chart", of);
            case "related" -> call.put("title", of);
            case "search" -> call.put("query", of);
            case "get_list" -> call.put("list", of);
            default -> {}
        }
        assertThat(say(tool, call)).contains(there).doesNotContain(notThere);
    }

    @ParameterizedTest
    @CsvSource({"get_watchlist", "charts"})
    void tellsOfWhatCannotBe(String tool) {
        Map<String, Object> call = tool.equals("charts") ? Map.of("chart", "popular", "only_if", "seen, unseen")
                : Map.of("only_if", "seen, unseen");
        assertThat(FrontDoor.text(door.call(tool, call))).contains("The condition contradicts itself");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "get_watchlist | title | Heat (1995) | unseen | leave it out",
        "get_watchlist | items | Heat (1995) | unseen | leave it out",
        "get_collection | title | Heat (1995) | unseen | leave it out",
        "get_list | title | Heat (1995) | unseen | leave it out",
        "get_list | items | Heat (1995) | unseen | leave it out",
        "search | type | person | unseen | goes with movies and shows",
        "recommendations | type | movie | seen | recommendations leave out",
        "recommendations | type | show | begun | recommendations leave out",
    })
    void saysWhereItDoesNotGo(String tool, String argument, String value, String onlyIf, String why) {
        Map<String, Object> call = new HashMap<>(Map.of("only_if", onlyIf));
        call.put(argument, argument.equals("items") ? List.of(value) : value);
        call.putAll(tool.equals("get_list") ? Map.of("list", "Best Pictures") : tool.equals("search")
                ? Map.of("query", "Keanu Reeves") : Map.of());
        assertThat(say(tool, call)).contains("The condition ", why);
    }

    @Test
    void asksNothingOfEachTitle() {
        say("get_watchlist", Map.of("only_if", "unseen, not rated, not collected"));
        assertThat(simulator.requests()).as("whole reads, however many titles there are").hasSizeLessThan(12)
                .noneMatch(request -> request.path().contains("/progress/"));
    }
}
