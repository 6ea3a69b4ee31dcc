package dev.traktmcp.titles.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.titles.Resolution;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Seasons and episodes by their words, looked up in the sandbox's catalogue. */
class PlacesSaidTest {
    private static OverSimulator trakt;

    @BeforeAll
    static void start() {
        trakt = OverSimulator.with(Options.standard());
    }

    @AfterAll
    static void stop() {
        trakt.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            first episode of season 2 of Dark               | Dark S02E01
            finale of season 1 of Dark                      | Dark S01E10
            last episode of season 2 of Dark                | Dark S02E08
            Dark second season finale                       | Dark S02E08
            Dark season 3 premiere                          | Dark S03E01
            season finale of Dark                           | Dark S03E08
            the pilot of Breaking Bad                       | Breaking Bad S01E01
            the latest season of Dark                       | Dark S03
            the newest season of Breaking Bad               | Breaking Bad S05
            episode 2 of the latest season of Dark          | Dark S03E02
            episode 60 of Attack on Titan                   | Attack on Titan S04E01
            last episode of Dark season 2                   | Dark S02E08
            le dernier épisode de Dark saison 2             | Dark S02E08
            letzte Folge von Dark S2                        | Dark S02E08
            first episode of Dark season 2                  | Dark S02E01
            second to last episode of Dark season 2         | Dark S02E07
            the penultimate episode of season 2 of Dark     | Dark S02E07
            die vorletzte Folge von Dark Staffel 2          | Dark S02E07
            l'avant-dernier épisode de la saison 2 de Dark  | Dark S02E07
            the third to last episode of Dark season 2      | Dark S02E06
            the penultimate episode of Dark                 | Dark S03E07
            the penultimate season of Dark                  | Dark S02
            Dark Staffel 2 Folge 7                          | Dark S02E07
            Dark Staffel 2                                  | Dark S02
            die zweite Staffel von Dark                     | Dark S02
            die letzte Folge von Dark                       | Dark S03E08
            das Finale der ersten Staffel von Dark          | Dark S01E10
            Dark, Staffel zwei, Folge sieben                | Dark S02E07
            la deuxième saison de Dark                      | Dark S02
            l'épisode 7 de la saison 2 de Dark              | Dark S02E07
            le dernier épisode de Dark                      | Dark S03E08
            Dark temporada 2 capítulo 7                     | Dark S02E07
            la última temporada de Dark                     | Dark S03
            el último episodio de Breaking Bad              | Breaking Bad S05E16
            Dark stagione 2                                 | Dark S02
            l'ultima puntata della seconda stagione di Dark | Dark S02E08
            o primeiro episódio de Dark                     | Dark S01E01
            Dark 2ª temporada, episódio 7                   | Dark S02E07
            het tweede seizoen van Dark                     | Dark S02
            de laatste aflevering van Dark                  | Dark S03E08
            Folge 60 von Attack on Titan                    | Attack on Titan S04E01
            """)
    void namesOnePlace(String said, String expected) {
        assertThat(trakt.resolve(said)).isInstanceOfSatisfying(Resolution.Found.class,
                found -> assertThat(found.subject().name()).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            episode 900 of Attack on Titan        | 87 episodes
            Dark Staffel 9                        | seasons 1 to 3
            Dark Staffel 2 Folge 70               | episodes 1 to 8
            finale of season 9 of Dark            | seasons 1 to 3
            la temporada 9 de Dark                | seasons 1 to 3
            episode 40 of the latest season of Dark | episodes 1 to 8
            Dark seizoen 9 aflevering 1           | seasons 1 to 3
            stagione 7 di Dark                    | seasons 1 to 3
            Dark saison 2 épisode 99              | episodes 1 to 8
            o episódio 50 da segunda temporada de Dark | episodes 1 to 8
            """)
    void whatTheShowLacksIsToldWithWhatItHas(String said, String has) {
        assertThatThrownBy(() -> trakt.resolve(said)).isInstanceOf(TraktException.class)
                .extracting(thrown -> ((TraktException) thrown).failure().toString()).asString().contains(has);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Episode 4 of Dark", "Folge 4 von Dark", "l'épisode 4 de Dark", "Dark aflevering 4",
        "Dark, capítulo 4"})
    void ofSeveralSeasonsItIsAsked(String said) {
        assertThat(trakt.resolve(said)).isInstanceOfSatisfying(Resolution.Several.class,
                several -> assertThat(several.candidates()).hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Staffel", "die letzte Staffel", "the latest season", "temporada", "Gestern"})
    void whatNamesNoShowFindsNothing(String said) {
        assertThat(trakt.resolve(said)).isInstanceOf(Resolution.None.class);
    }
}
