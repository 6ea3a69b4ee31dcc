package dev.traktmcp.titles.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.failure.TraktException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeveralPlacesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lost S03E12-E13                    | Lost S03E12; Lost S03E13
            Lost S03E12-13                     | Lost S03E12; Lost S03E13
            Lost S03E12E13                     | Lost S03E12; Lost S03E13
            Lost s3e12–e14                     | Lost S03E12; Lost S03E13; Lost S03E14
            Lost S03E12 & 13                   | Lost S03E12; Lost S03E13
            Lost S03E12 and E15                | Lost S03E12; Lost S03E15
            Lost S02E01 & S02E02               | Lost S02E01; Lost S02E02
            Lost S01E01 to S01E03              | Lost S01E01; Lost S01E02; Lost S01E03
            Lost S01E01, S01E03 and S02E05     | Lost S01E01; Lost S01E03; Lost S02E05
            Lost S01E01/02                     | Lost S01E01; Lost S01E02
            Lost 3x16-17                       | Lost S03E16; Lost S03E17
            Lost 3x16-3x17                     | Lost S03E16; Lost S03E17
            Lost season 2 episodes 3-5         | Lost S02E03; Lost S02E04; Lost S02E05
            Lost, season 2, episodes 3 to 5    | Lost S02E03; Lost S02E04; Lost S02E05
            Lost season 2 episodes 1, 2 and 4  | Lost S02E01; Lost S02E02; Lost S02E04
            Lost season 2 eps 1 & 2            | Lost S02E01; Lost S02E02
            episodes 3-5 of season 2 of Lost   | Lost S02E03; Lost S02E04; Lost S02E05
            Lost episodes 3 to 5 of season 2   | Lost S02E03; Lost S02E04; Lost S02E05
            Lost episodes 1 and 2 in season 4  | Lost S04E01; Lost S04E02
            Lost seasons 1-3                   | Lost season 1; Lost season 2; Lost season 3
            Lost seasons 1 and 3               | Lost season 1; Lost season 3
            seasons 1 to 2 of Lost             | Lost season 1; Lost season 2
            Lost season 1 & season 2           | Lost season 1; Lost season 2
            Lost S01-S02                       | Lost season 1; Lost season 2
            Lost (2004) S01E01-E02             | Lost (2004) S01E01; Lost (2004) S01E02
            show:73 S01E01-E02                 | show:73 S01E01; show:73 S01E02
            Fargo seasons 1 and 2 (2014)       | Fargo (2014) season 1; Fargo (2014) season 2
            Lost season 2 episodes 1 and 20    | Lost S02E01; Lost S02E20
            Doctor Who S00E01-02               | Doctor Who S00E01; Doctor Who S00E02
            """)
    void namesEachOfThem(String said, String expected) {
        SeveralPlaces several = SeveralPlaces.read(said, "title").orElseThrow();

        assertThat(several.parts().stream().flatMap(part -> several.phrases(part, "title").stream())
                .collect(Collectors.joining("; "))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lost", "Lost S01E02", "Lost season 2", "Lost S02", "24", "Se7en", "Ocean's 11, 12 and 13",
        "The Office S02E03 and 24 S01E01", "9-1-1 S03E02", "12 Monkeys season 1", "Fargo 2014", "3x3 Eyes",
        "Apollo 10 1/2", "Lost S01E02 - The Pilot", "1883", "Season of the Witch", "Lost season 2 episode 4",
        "Mission: Impossible - Fallout", "Babylon 5", "S.W.A.T. S02E01",
        "Dark S01E05, 300", "Dark season 1 and 24", "24 S01E01, 1923", "The Office (2005) S03E01 and 24"})
    void whatNamesOneThingIsLeftAlone(String said) {
        assertThat(SeveralPlaces.read(said, "title")).isEmpty();
    }

    @Test
    void aRangeMayCrossSeasons() {
        assertThat(SeveralPlaces.read("Lost S01E22 to S02E03", "title").orElseThrow().parts())
                .isEqualTo(List.of(new SeveralPlaces.Part(1, 22, 2, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lost S01E05-E03", "Lost seasons 3 to 1", "Lost S02E01-S01E05"})
    void aRangeThatEndsBeforeItBeginsIsToldSo(String said) {
        assertThatThrownBy(() -> SeveralPlaces.read(said, "title")).isInstanceOf(TraktException.class)
                .hasMessageContaining("ends before it begins");
    }

    @Test
    void tooManyAtOnceAreNotGuessed() {
        SeveralPlaces several = SeveralPlaces.read("One Piece S01E01-E900", "title").orElseThrow();

        assertThatThrownBy(() -> several.phrases(several.parts().getFirst(), "title"))
                .isInstanceOf(TraktException.class).hasMessageContaining("whole seasons");
    }
}
