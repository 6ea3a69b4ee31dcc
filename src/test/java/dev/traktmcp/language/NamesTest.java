package dev.traktmcp.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Genres, languages and countries in six languages. */
class NamesTest {
    private static final Path FOLDER = Path.of("src/main/resources/dev/traktmcp/language");
    private static final List<Locale> SPOKEN = Stream.of("de", "es", "fr", "it", "nl", "pt").map(Locale::of).toList();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            horreur                | horror
            film d'horreur         | horror
            Horrorfilme            | horror
            terror                 | horror
            cine de terror         | horror
            comédia                | comedy
            Komödien               | comedy
            commedie               | comedy
            Krimi                  | crime
            Krimiserie             | crime
            policier               | crime
            películas policíacas   | crime
            ciencia ficción        | science-fiction
            ficção científica      | science-fiction
            fantascienza           | science-fiction
            dessins animés         | animation
            Liebesfilm             | romance
            romantische            | romance
            películas románticas   | romance
            documentaires          | documentary
            documentário           | documentary
            guerra                 | war
            Kriegsfilme            | war
            oorlog                 | war
            avontuur               | adventure
            aventuras              | adventure
            drammatico             | drama
            films dramatiques      | drama
            giallo                 | mystery
            familiefilm            | family
            court-métrage          | short
            """)
    void aGenreIsKnown(String said, String genre) {
        assertThat(Names.genre(said)).contains(genre);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            japonais      | ja
            japonaise     | ja
            koreanisch    | ko
            koreanische   | ko
            coréenne      | ko
            coreano       | ko
            coreana       | ko
            alemão        | de
            allemand      | de
            francese      | fr
            francesi      | fr
            francesa      | fr
            Duits         | de
            inglés        | en
            auf Dänisch   | da
            en espagnol   | es
            """)
    void aLanguageIsKnown(String said, String code) {
        assertThat(Names.language(said)).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Allemagne     | de
            Alemania      | de
            Deutschland   | de
            Giappone      | jp
            Corea del Sur | kr
            Frankrijk     | fr
            Estados Unidos | us
            Vereinigtes Königreich | gb
            """)
    void aCountryIsKnown(String said, String code) {
        assertThat(Names.country(said)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blablub", "horr", "film", "", "des", "gut"})
    void otherWordsAreNot(String said) {
        assertThat(Stream.of(Names.genre(said), Names.language(said), Names.country(said)))
                .allMatch(found -> found.isEmpty());
    }

    /** Written by -Dupdate=true from the names of CLDR that the JDK has, as the folder without a JDK has none. */
    @Test
    void theTablesAreTheNamesOfTheJdk() throws IOException {
        compare("languages.txt", "Languages", Stream.of(Locale.getISOLanguages()).filter(code -> code.length() == 2),
                (code, in) -> Locale.of(code).getDisplayLanguage(in));
        compare("countries.txt", "Countries", Stream.of(Locale.getISOCountries()),
                (code, in) -> Locale.of("", code).getDisplayCountry(in));
    }

    private static void compare(String table, String what, Stream<String> codes,
            BiFunction<String, Locale, String> name) throws IOException {
        String expected = "# " + what + " as CLDR calls them in German, Spanish, French, Italian, Dutch and Portuguese."
                + " NamesTest writes this.\n" + codes.map(code -> line(code, name)).filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"))
                + "\n";
        Path file = FOLDER.resolve(table);
        if (Boolean.getBoolean("update")) {
            Files.writeString(file, expected);
        }
        assertThat(Files.readString(file)).isEqualTo(expected);
    }

    private static String line(String code, BiFunction<String, Locale, String> name) {
        TreeSet<String> names = SPOKEN.stream()
                .map(in -> name.apply(code, in).replace(",", "").replaceAll(" \\(.*", ""))
                .filter(one -> !one.equalsIgnoreCase(code)).collect(Collectors.toCollection(TreeSet::new));
        return names.isEmpty() ? "" : String.join(", ", names) + " = " + code.toLowerCase(Locale.ROOT);
    }
}
