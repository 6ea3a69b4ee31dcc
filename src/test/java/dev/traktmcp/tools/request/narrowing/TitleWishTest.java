package dev.traktmcp.tools.request.narrowing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that show only the titles of somebody, or those that are well rated. */
class TitleWishTest extends InASandbox {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "get_watchlist | person=Keanu Reeves | The Matrix (1999) | Perfect Days",
        "get_watchlist | with=keanu reves | The Matrix (1999) | Perfect Days",
        "get_watchlist | person=person:3 | The Matrix (1999) | Perfect Days",
        "get_watchlist | person=Lana Wachowski | The Matrix (1999) | Perfect Days",
        "get_watchlist | person=Keanu Reeves, min_rating=9.9 | with Keanu Reeves, rating at least 9.9 | movie:481",
        "get_watchlist | person=Keanu Reeves, only_if=seen | The Matrix (1999) | Perfect Days",
        "get_watchlist | person=Keanu Reeves, only_if=unseen | No item on your watchlist fits | The Matrix (1999)",
        "charts | chart=popular, person=Al Pacino | Heat (1995) | The Matrix (1999)",
        "charts | chart=popular, min_rating=9 | rating at least 9 | Heat (1995)",
        "charts | chart=popular, person=Michael Mann, type=movie | Heat (1995) | The Matrix (1999)",
        "recommendations | person=Denis Villeneuve, limit=5 | with Denis Villeneuve | Blade Runner (1982)",
        "recommendations | min_rating=8.4 | rating at least 8.4 | Face/Off",
        "search | query=Matrix, person=Keanu Reeves | The Matrix (1999) | nothing else",
        "search | query=Heat, person=Keanu Reeves | No movie or show on Trakt fits | Heat (1995)",
        "get_list | list=list:1, person=Denis Villeneuve | Dune (2021) | Dune (1984)",
        "get_list | list=list:1, person=Zendaya, limit=1 | with Zendaya | Dune (1984)",
        "get_list | list=list:1, min_rating=10 | there is no item on it, rating at least 10 | movie:5]",
    })
    void showsWhatFits(String tool, String arguments, String there, String notThere) {
        say("add_to_watchlist", Map.of("items", List.of("The Matrix", "Heat (1995)")));
        assertThat(say(tool, call(arguments)).replaceAll("(?s)\n(?:Without|By the name alone) .*", "")).contains(there)
                .doesNotContain(notThere);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "get_watchlist | person=Xyzzy Plugh | person names nobody on Trakt: \"Xyzzy Plugh\"",
        "charts | chart=popular, person=Xyzzy Plugh | person names nobody on Trakt",
        "get_watchlist | person=movie:13 | person is no id of a person",
        "get_watchlist | person=Steve McQueen | Steve McQueen",
        "get_watchlist | min_rating=11 | The least rating is one of Trakt's ratings, from 0 to 10",
        "charts | chart=popular, min_rating=-1 | The least rating",
        "search | query=Heat, type=list, min_rating=8 | The least rating goes with movies and shows",
        "search | query=Heat, type=episode, person=Al Pacino | person goes with movies and shows",
    })
    void tellsOfWhatCannotBe(String tool, String arguments, String why) {
        assertThat(say(tool, call(arguments))).contains(why);
        assertThat(writes()).isEmpty();
    }

    @Test
    void asksAboutThePersonOnlyOnce() {
        say("get_watchlist", Map.of("person", "Keanu Reeves"));
        assertThat(simulator.requests()).filteredOn(request -> request.path().startsWith("/people/")
                || request.path().startsWith("/search/")).hasSize(3);
    }

    private static Map<String, Object> call(String arguments) {
        Map<String, Object> call = new HashMap<>();
        Arrays.stream(arguments.split(", ")).map(one -> one.split("="))
                .forEach(one -> call.put(one[0], one[1].matches("-?[\\d.]+") ? Double.valueOf(one[1]) : one[1]));
        return call;
    }
}
