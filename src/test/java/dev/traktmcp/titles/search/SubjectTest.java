package dev.traktmcp.titles.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.simulator.search.SearchRanking;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Resolution.Several;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.reference.Reference;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids, seasons and episodes, and the failures, through the front door, against the simulator's own titles. */
class SubjectTest {
    private static OverSimulator trakt;

    @BeforeAll
    static void start() {
        trakt = OverSimulator.with(SearchRanking.TYPESENSE);
    }

    @AfterAll
    static void stop() {
        trakt.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            movie:481                                      | The Matrix (1999)
            tt0133093                                      | The Matrix (1999)
            https://www.imdb.com/title/tt0133093/          | The Matrix (1999)
            https://www.themoviedb.org/movie/603-the-matrix | The Matrix (1999)
            https://trakt.tv/shows/ghosts-2019             | Ghosts
            tmdb:movie:603                                 | The Matrix (1999)
            show:1                                         | The Office
            """)
    void anIdTakesOneRequest(String said, String name) {
        assertThat(((Found) trakt.resolve(said)).subject().name()).isEqualTo(name);
        assertThat(trakt.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://trakt.tv/shows/1923", "show:ghosts-2015"})
    void aSlugThatIsANumberOrGoneIsLookedForByName(String said) {
        assertThat(trakt.resolve(said)).isInstanceOf("show:ghosts-2015".equals(said) ? Several.class : Found.class);
    }

    @Test
    void typedIdsAreAcceptedBack() {
        for (String said : List.of("Dune", "Severance", "Severance season 2", "Severance S02E03")) {
            Subject subject = ((Found) trakt.resolve(said)).subject();

            assertThat(((Found) trakt.resolve(subject.typedId())).subject()).as(subject.typedId()).satisfies(again -> {
                assertThat(again.name()).isEqualTo(subject.name());
                assertThat(again.typedId()).isEqualTo(subject.typedId());
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Severance S09E01     | S09E01 | it has seasons 1 to 3
            Severance S02E45     | S02E45 | season 2 has episodes 1 to 10
            The Office UK S05    | S05    | it has seasons 1 to 2, and specials (season 0)
            """)
    void saysWhichEpisodesThereAre(String said, String asked, String exists) {
        assertThatExceptionOfType(TraktException.class).isThrownBy(() -> trakt.resolve(said))
                .satisfies(thrown -> assertThat(thrown.failure()).isInstanceOfSatisfying(Failure.EpisodeNotFound.class,
                        failure -> {
                            assertThat(failure.asked()).isEqualTo(asked);
                            assertThat(failure.exists()).isEqualTo(exists);
                        }));
    }

    @Test
    void specialsAreThereWhenAskedFor() {
        Subject special = ((Found) trakt.resolve("The Office UK S00E02")).subject();

        assertThat(special.name()).isEqualTo("The Office S00E02");
        assertThat(special.episode().title()).isEqualTo("Christmas Special: Part Two");
    }

    @Test
    void requireThrowsWithWhatAPersonNeeds() {
        assertThat(failure("Ghosts")).isInstanceOfSatisfying(Failure.AmbiguousTitle.class, failure -> {
            assertThat(failure.said()).isEqualTo("Ghosts");
            assertThat(failure.argument()).isEqualTo("items[2]");
            assertThat(failure.candidates()).hasSize(2);
        });
        assertThat(failure("Inception 2")).isInstanceOfSatisfying(Failure.TitleNotFound.class,
                failure -> assertThat(failure.said()).isEqualTo("Inception 2"));
    }

    private Failure failure(String said) {
        return assertThatExceptionOfType(TraktException.class)
                .isThrownBy(() -> trakt.titles().require(Reference.parse(said, "items[2]"), "items[2]"))
                .actual()
                .failure();
    }
}
