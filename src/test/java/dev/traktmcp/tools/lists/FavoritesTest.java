package dev.traktmcp.tools.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.account.PersonalList;
import dev.traktmcp.simulator.account.PersonalList.Settings;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Favorites, and the order of lists. */
class FavoritesTest extends InASandbox {
    private static PersonalList.Entry entry(int id, Item item) {
        return new PersonalList.Entry(id + 1L, item, null, Instant.parse("2026-01-01T00:00:00Z"), null);
    }

    @Test
    void aQuestionForListsTellsOfFavoritesAndWatchlistToo() {
        assertThat(say("get_lists", Map.of("title", "Parasite")))
                .contains("It is not on your watchlist and not among your favorites.");
        say("add_to_list", Map.of("list", "favorites", "title", "Parasite"));
        say("add_to_watchlist", Map.of("title", "Parasite"));
        Map<String, Object> result = door.call("get_lists", Map.of("title", "Parasite"));
        assertThat(FrontDoor.text(result)).contains("It is on your watchlist and among your favorites.");
        assertThat(result.get("structuredContent").toString()).contains("watchlisted=true", "favorite=true");
    }

    @Test
    void detailsTellWhetherATitleIsAFavorite() {
        Map<String, Object> heat = Map.of("title", "Heat (1995)", "include", List.of("mine"));
        assertThat(say("get_details", heat)).contains("; not one of your favorites.");
        say("add_to_list", Map.of("list", "favorites", "title", "Heat (1995)"));
        assertThat(say("get_details", heat)).contains("; one of your favorites.");
        assertThat(say("get_details", Map.of("title", "Severance S01E01", "include", List.of("mine"))))
                .doesNotContain("favorite");
    }

    @Test
    void fullFavoritesAreFullForEverybody() {
        simulator.faults().on("POST", "/sync/favorites").answer(420);
        assertThat(say("add_to_list", Map.of("list", "favorites", "title", "Heat")))
                .startsWith("The favorites are full: 100 titles at most, for everybody. Nothing was added.")
                .doesNotContain("VIP");
    }

    @Test
    void aPersonalListOfTheSameNameIsAskedAbout() {
        me().lists().create(Settings.of("My favourites", null, "private"));
        for (String said : List.of("favorites", "favs", "My favourites", "my favourites list")) {
            assertThat(say("add_to_list", Map.of("list", said, "title", "Heat")))
                    .contains("[list:favorites]", "\"My favourites\" [list:1000003]");
        }
        assertThat(writes()).isEmpty();
        assertThat(say("add_to_list", Map.of("list", "list:1000003", "title", "Heat"))).startsWith("Added to \"My");
        assertThat(say("add_to_list", Map.of("list", "list:favorites", "title", "Heat"))).startsWith("Added to \"Fav");
    }

    @Test
    void anOrderOfSeveralPagesIsSentAsAWhole() {
        List<PersonalList.Entry> entries = new ArrayList<>();
        simulator.catalogue().titles(Type.SHOW)
                .flatMap(show -> show.episodes().map(episode -> Item.of(show, episode)))
                .limit(600).forEach(item -> entries.add(entry(entries.size(), item)));
        simulator.catalogue().titles(Type.MOVIE).filter(movie -> movie.ids().slug().equals("heat-1995"))
                .forEach(movie -> entries.add(entry(entries.size(), Item.of(movie))));
        me().lists().keep(new PersonalList(77, "all", Settings.of("All of it", null, "private"), Instant.now(),
                Instant.now(), 0, Set.of(), entries));
        assertThat(say("edit_list", Map.of("list", "all of it", "first", List.of("Heat")))).startsWith("Changed");
        assertThat(writes().getLast().body()).startsWith("{\"rank\":[601,1,2,3,").contains(",251,", ",600]");
        say("undo", Map.of());
        assertThat(me().lists().find("all").orElseThrow().entries()).isEqualTo(entries);
    }
}
