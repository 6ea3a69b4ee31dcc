package dev.traktmcp.titles.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.http.Recorded;
import dev.traktmcp.titles.Resolution.Found;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A show is found by its name in another language, one letter off, where a film has that name, too. */
class NearNamesTest {
    private static final Options NEAR = Options.standard()
            .withCatalogue(clock -> Catalogue.load(Path.of("src/test/resources/titles/near"), clock));

    private static OverSimulator trakt;

    @BeforeAll
    static void start() {
        trakt = OverSimulator.with(NEAR);
    }

    @AfterAll
    static void stop() {
        trakt.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kastella S01E02             | Kastellan S01E02
            Kastella 2x03               | Kastellan S02E03
            Kastella season 2           | Kastellan S02
            Kastella, Staffel 3         | Kastellan S03
            Kastella saison 1 épisode 4 | Kastellan S01E04
            Kastella latest season      | Kastellan S03
            Kastella letzte Staffel     | Kastellan S03
            Kastella finale             | Kastellan S03E10
            Kastella season 1 finale    | Kastellan S01E12
            Kastella latest episode     | Kastellan S03E10
            Kastella pilot              | Kastellan S01E01
            Kastella (series)           | Kastellan
            Kastella                    | Kastellan (2008)
            Kastellan S01E02            | Kastellan S01E02
            Brandunk S01E02             | Brandung S01E02
            Brandung latest season      | Brandung S02
            """)
    void isFound(String said, String name) {
        assertThat(trakt.resolve(said)).isInstanceOfSatisfying(Found.class,
                found -> assertThat(found.subject().name()).isEqualTo(name));
    }

    /** "Morgens" is no other name of "Morgen", of which there is a film; and hardly anybody knows "Stellwerk". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mark_watched        | Morgen S01E02        | Morgens (2016) [show:22 S01E02]
            mark_watched        | Morgen season 2      | Morgens (2016) [show:22 S02]
            mark_watched        | Morgen latest season | Morgens (2016) [show:22 latest season]
            mark_watched        | Morgen finale        | Morgens (2016) [show:22 finale]
            mark_watched        | Morgen pilot         | Morgens (2016) [show:22 pilot]
            rate_item           | Morgen S01E02        | Morgens (2016) [show:22 S01E02]
            add_to_watchlist    | Morgen S02E01        | Morgens (2016) [show:22 S02E01]
            add_to_collection   | Morgen season 1      | Morgens (2016) [show:22 S01]
            check_in            | Morgen S01E03        | Morgens (2016) [show:22 S01E03]
            mark_watched        | Stellwerg S01E02     | Stellwerk (2019) [show:25 S01E02]
            """)
    void isAskedForWithItsPlace(String tool, String title, String offered) {
        try (Simulator simulator = Simulator.start(NEAR.withStrict(true).withRateLimits(false).withLived(false))) {
            FrontDoor door = FrontDoor.to(simulator);
            Map<String, Object> arguments = tool.equals("rate_item") ? Map.of("title", title, "rating", 8)
                    : Map.of("title", title);
            assertThat(FrontDoor.text(door.call(tool, arguments)))
                    .contains("Did you mean " + offered, "? Nothing was done.", "call again with its id");
            assertThat(simulator.requests()).extracting(Recorded::method).containsOnly("GET");
        }
    }
}
