package dev.traktmcp.titles.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceWordsTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/places-in-words.csv", delimiter = '|')
    void isPutIntoTheEnglishOrder(String said, String expected) {
        assertThat(PlaceWords.inEnglish(said).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Severance S02E05", "Blade Runner 2049 (2017)", "Dark Staffel 2", "9-1-1 S03E02",
        "the latest season of Dark", "Star Wars Episode 4", "Apollo 13 and 2001", "Ocean's 11, 12 and 13",
        "Temporada 2", "Gestern", "2 Fast 2 Furious", "3x3 Eyes"})
    void whatMayBeATitleStaysAsItWasSaid(String said) {
        assertThat(PlaceWords.settled(said)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/next-episodes.csv", delimiter = '|')
    void aWordForTheNextBesideOneForAnEpisodeIsThePlace(String said, String show, Integer season) {
        assertThat(NextEpisode.read(said)).contains(new NextEpisode(show, season));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The Next Episode", "Star Trek: The Next Generation", "The Next Three Days", "Next",
        "Star Trek: The Next Generation episode 5", "the next two episodes of Dark", "Dark next season",
        "nächste Folge", "first episode of The Following", "The Following, last episode", "The Next Step, last episode",
        "The Following episode", "first episode Following", "My Next Guest, last episode", "neXt episode 3",
        "the second next episode of Dark", "Thank You, Next pilot episode"})
    void theWordsForTheNextAloneAreNoEpisode(String said) {
        assertThat(NextEpisode.read(said)).isEmpty();
    }
}
