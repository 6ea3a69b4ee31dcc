package dev.traktmcp.titles.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.simulator.search.SearchRanking;
import dev.traktmcp.titles.Resolution;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is meant by somebody who has some of the titles that could be. */
class PreferringTest {
    private static OverSimulator trakt;

    @BeforeAll
    static void start() {
        trakt = OverSimulator.with(SearchRanking.TYPESENSE);
    }

    @AfterAll
    static void stop() {
        trakt.close();
    }

    private static Resolution resolve(String said, Set<String> has) {
        return trakt.titles().preferring(has::contains).resolve(Reference.parse(said, "title"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ghosts              | show:4                | show:4
            Ghosts              | show:3                | show:3
            Ghosts S01E02       | show:4                | show:4
            Ghosts              | show:3,show:4         | Several
            Ghosts              | movie:13              | Several
            Dune                | movie:5               | movie:5
            Dune                | movie:5,movie:287071  | movie:287071
            Dune                | movie:6               | movie:287071
            Dune (2021)         | movie:5               | movie:287071
            Dune (1984)         | movie:287071          | movie:5
            Dune (1989)         | movie:287071          | Several
            Dune 1989           | movie:287071          | Several
            movie:287071        | movie:5               | movie:287071
            Xyzzy               | movie:5               | None
            """)
    void theOnlyFamiliarOneIsMeantUnlessItContradictsWhatWasSaid(String said, String has, String meant) {
        Resolution resolution = resolve(said, Set.of(has.split(",")));
        assertThat(resolution instanceof Found found
                ? found.subject().media().typedId() : resolution.getClass().getSimpleName())
                .isEqualTo(meant);
    }

    @Test
    void theOneThatWasNotTakenIsNamed() {
        assertThat(resolve("Dune", Set.of("movie:5"))).isInstanceOfSatisfying(Found.class,
                found -> assertThat(found.rivals()).singleElement()
                        .satisfies(rival -> assertThat(rival.id()).isEqualTo("movie:287071")));
    }

    @Test
    void nobodyIsAskedWhereThereIsNoDoubt() {
        List<String> asked = new ArrayList<>();
        trakt.titles().preferring(id -> asked.add(id)).resolve(Reference.parse("The Matrix", "title"));
        assertThat(asked).isEmpty();
    }
}
