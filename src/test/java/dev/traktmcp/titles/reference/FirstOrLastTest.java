package dev.traktmcp.titles.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** So many episodes or seasons from one end, as people say it. */
class FirstOrLastTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the last two episodes of Dark                          | last 2 episodes   | Dark
            the last two episodes of season 2 of Dark              | last 2 episodes   | season 2 of Dark
            Dark season 2 last 2 episodes                          | last 2 episodes   | Dark season 2
            Dark, the first three episodes                         | first 3 episodes  | Dark
            the first 3 episodes of The Bear                       | first 3 episodes  | The Bear
            the first three episodes of the second season of Dark  | first 3 episodes  | second season of Dark
            the two latest episodes of Dark                        | last 2 episodes   | Dark
            first two seasons of Dark                              | first 2 seasons   | Dark
            die letzten zwei Folgen von Dark                       | last 2 episodes   | Dark
            Dark Staffel 2, die ersten drei Folgen                 | first 3 episodes  | Dark Staffel 2
            die ersten drei Folgen der zweiten Staffel von Dark    | first 3 episodes  | zweiten Staffel von Dark
            les trois premiers épisodes de Dark                    | first 3 episodes  | Dark
            les deux derniers épisodes de la saison 2 de Dark      | last 2 episodes   | saison 2 de Dark
            les deux premières saisons de Dark                     | first 2 seasons   | Dark
            los dos últimos episodios de Dark                      | last 2 episodes   | Dark
            Dark, segunda temporada, los dos últimos episodios     | last 2 episodes   | Dark, segunda temporada
            los tres primeros capítulos de la segunda temporada de Dark | first 3 episodes | segunda temporada de Dark
            gli ultimi due episodi di Dark                         | last 2 episodes   | Dark
            le prime tre puntate della seconda stagione di Dark    | first 3 episodes  | seconda stagione di Dark
            de laatste twee afleveringen van Dark                  | last 2 episodes   | Dark
            de eerste drie afleveringen van seizoen 2 van Dark     | first 3 episodes  | seizoen 2 van Dark
            os dois últimos episódios de Dark                      | last 2 episodes   | Dark
            os três primeiros episódios da segunda temporada de Dark | first 3 episodes | segunda temporada de Dark
            """)
    void isReadInEachLanguage(String said, String words, String of) {
        assertThat(FirstOrLast.read(said)).hasValueSatisfying(read -> {
            assertThat(read.words()).isEqualTo(words);
            assertThat(read.of()).isEqualTo(of);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"the last episode of Dark", "Dark season 2 episode 3", "the first two episodes",
        "Two and a Half Men",
        "The Last of Us", "Dark season 2 last episode", "Dark Staffel 2 letzte Folge", "Dark saison 2 dernier épisode",
        "Dark episodes 2 and 3", "the second two episodes of Dark", "Dark first 0 episodes"})
    void otherPhrasesAreNot(String said) {
        assertThat(FirstOrLast.read(said)).isEmpty();
    }
}
