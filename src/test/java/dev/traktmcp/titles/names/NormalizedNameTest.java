package dev.traktmcp.titles.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizedNameTest {
    /** Ways of writing that mean nothing. */
    private static final List<UnaryOperator<String>> WRITINGS = List.of(
            name -> name.toUpperCase(Locale.ROOT),
            name -> name.toLowerCase(Locale.ROOT),
            name -> Normalizer.normalize(name, Normalizer.Form.NFD),
            name -> Normalizer.normalize(name, Normalizer.Form.NFC),
            name -> Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", ""),
            name -> "  " + name.replace(" ", " \u00a0 ") + "\t",
            name -> name.replace("'", "’"),
            name -> "“" + name + "”",
            name -> name + ".",
            name -> name + "!?",
            name -> "\u200e" + name.replace("e", "e\u200b"),
            name -> name.replace("-", "–"));

    @ParameterizedTest
    @ValueSource(strings = {"Amélie", "Schindler's List", "Spider-Man: No Way Home", "À bout de souffle", "Shōgun",
        "WALL·E", "Låt den rätte komma in", "Mission: Impossible", "(500) Days of Summer", "Crazy, Stupid, Love",
        "Malmö Øst"})
    void writingChangesNothing(String name) {
        for (UnaryOperator<String> writing : WRITINGS) {
            assertThat(NormalizedName.of(writing.apply(name)).sameWords(NormalizedName.of(name)))
                    .as(writing.apply(name)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WALL·E             | walle
            Spider-Man         | spider man
            M*A*S*H            | mash
            Marvel's S.H.I.E.L.D. | marvels shield
            Face/Off           | face off
            9-1-1              | 911
            Love & Rockets     | Love and Rockets
            Œuvre Straße Æon   | oeuvre strasse aeon
            """)
    void sameWords(String one, String other) {
        assertThat(NormalizedName.of(one).sameWords(NormalizedName.of(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rocky III                | Rocky 3
            Rocky Three              | Rocky 3
            Kill Bill: Vol. 2        | kill bill 2
            Dune: Part Two           | Dune Part II
            3 Body Problem           | Three Body Problem
            21 Jump Street           | Twenty-One Jump Street
            Nineteen Eighty-Four     | 1984
            Law & Order              | Law Order
            Alien³                   | Alien 3
            """)
    void samePlain(String one, String other) {
        assertThat(NormalizedName.of(one).samePlain(NormalizedName.of(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Matrix            | Matrix
            A Clockwork Orange    | Clockwork Orange
            Fight Club            | The Fight Club
            """)
    void sameBare(String one, String other) {
        assertThat(NormalizedName.of(one).sameBare(NormalizedName.of(other))).isTrue();
        assertThat(NormalizedName.of(one).samePlain(NormalizedName.of(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rocky II     | Rocky III
            Dune         | June
            The The      | The
            District 9   | District
            Toy Story 2  | Toy Story II II
            """)
    void differentNamesStayDifferent(String one, String other) {
        assertThat(NormalizedName.of(one).sameBare(NormalizedName.of(other))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "!!", "🎬", "\u200b\u202e", "()", "-"})
    void nothingToLookFor(String text) {
        assertThat(NormalizedName.of(text).isEmpty()).isTrue();
    }

    @Test
    void tidiesWhatIsSent() {
        assertThat(NormalizedName.tidy(" Dune\u200b\u202e \t\n Part\u00a0 Two ")).isEqualTo("Dune Part Two");
    }
}
