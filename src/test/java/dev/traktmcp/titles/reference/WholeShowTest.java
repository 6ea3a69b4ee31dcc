package dev.traktmcp.titles.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeShowTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all of Fleabag                      | Fleabag
            the whole of Fleabag                | Fleabag
            every single episode of The Wire    | The Wire
            all 3 seasons of Dark               | Dark
            all five seasons of The Wire        | The Wire
            the complete Sopranos               | Sopranos
            Fleabag, the complete series        | Fleabag
            Fleabag (all)                       | Fleabag
            Fleabag, all of it                  | Fleabag
            Grey's Anatomy all seasons          | Grey's Anatomy
            all seasons of All American         | All American
            all of All American                 | All American
            every episode of Every Witch Way    | Every Witch Way
            alle Folgen von Dark                | Dark
            die ganze Serie Dark                | Dark
            Dark komplett                       | Dark
            alle drei Staffeln von Dark         | Dark
            Dark, alle Staffeln                 | Dark
            toute la série Kaamelott            | Kaamelott
            tous les épisodes de Lupin          | Lupin
            l'intégrale de Kaamelott            | Kaamelott
            Lupin en entier                     | Lupin
            todas las temporadas de Élite       | Élite
            Élite, la serie entera              | Élite
            tutta Gomorra                       | Gomorra
            tutti gli episodi di Gomorra        | Gomorra
            todos os episódios de 3%            | 3%
            a série completa 3%                 | 3%
            alle afleveringen van Undercover    | Undercover
            heel Undercover                     | Undercover
            """)
    void isTheShowWithoutTheWords(String said, String show) {
        assertThat(WholeShow.in(said)).contains(show);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fleabag", "Fleabag season 1", "the last season of Dark", "Dark Staffel 2", "all of", "all",
        "the complete series", "Friends S01E01"})
    void anythingElseIsNone(String said) {
        assertThat(WholeShow.in(said)).isEmpty();
    }
}
