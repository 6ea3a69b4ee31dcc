package dev.traktmcp.titles.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.MediaList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListNamesTest {
    private static final List<MediaList> LISTS = lists(
            "🎬 Oscars 2026", "🎬 Oscars 2025", "Rainy Sundays", "Crème de la crème", "Sci-Fi & Fantasy", "Horror",
            "Horror: the classics", "To watch with Zoë ❤️", "🍿", "🍿🍿", "1984", "Top 10", "Best of 2020", "‮evil‬");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            oscars 2026                 | 🎬 Oscars 2026
            my Oscars 2026 list         | 🎬 Oscars 2026
            Oscars  2026!               | 🎬 Oscars 2026
            Oscras 2026                 | 🎬 Oscars 2026
            🎬 Oscars 2025              | 🎬 Oscars 2025
            RAINY SUNDAYS               | Rainy Sundays
            rainy sunday                | Rainy Sundays
            rainy-sundays               | Rainy Sundays
            the rainy sundays           | Rainy Sundays
            Creme de la creme           | Crème de la crème
            sci fi and fantasy          | Sci-Fi & Fantasy
            scifi fantasy               | Sci-Fi & Fantasy
            horror                      | Horror
            horror the classics         | Horror: the classics
            the classics                | Horror: the classics
            watch with zoe              | To watch with Zoë ❤️
            🍿                          | 🍿
            🍿🍿                        | 🍿🍿
            1984                        | 1984
            Top ten                     | Top 10
            """)
    void oneIsMeant(String said, String name) {
        assertThat(meant(said)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"oscars", "Oscars list", "my 🎬 oscars"})
    void severalMayBeMeant(String said) {
        assertThat(meant(said)).containsExactlyInAnyOrder("🎬 Oscars 2026", "🎬 Oscars 2025");
    }

    @ParameterizedTest
    @CsvSource({"oscars 2024", "comedy", "🎄", "Best of 2021", "1985", "horrible", "list", "my list"})
    void noneIsMeant(String said) {
        assertThat(meant(said)).isEmpty();
    }

    @Test
    void whatIsOnlySimilarIsNearButNotMeant() {
        ListNames.Fitting fitting = ListNames.find(ListReference.parse("classics of horror and the"), LISTS);
        assertThat(fitting.meant()).isEmpty();
        assertThat(ListNames.find(ListReference.parse("fantasy sci fi"), LISTS).nearest())
                .extracting(MediaList::name).containsExactly("Sci-Fi & Fantasy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Oscars 2026 | 🎬 oscars 2026 | true", "🍿 | 🍿🍿 | false", "🍿 | 🍿 | true",
        "Horror | Horror: the classics | false", "Rainy Sundays | Rainy Sunday | false",
        "Rock & Roll | rock and roll | true"})
    void twoListsOfTheSameNameAreNotMade(String one, String other, boolean same) {
        assertThat(ListNames.same(one, other)).isEqualTo(same);
    }

    private static List<String> meant(String said) {
        return ListNames.find(ListReference.parse(said), LISTS).meant().stream().map(MediaList::name).toList();
    }

    private static List<MediaList> lists(String... names) {
        return IntStream.range(0, names.length).mapToObj(i -> list(i + 1L, names[i])).toList();
    }

    private static MediaList list(long id, String name) {
        String slug = Stream.of(name.toLowerCase().split("[^a-z0-9]+")).reduce((a, b) -> a + "-" + b).orElse("");
        return new MediaList(name, null, "private", "personal", null, null, null, null, null, null, 1, 0, 0,
                new Ids(id, slug, null, null, null), null);
    }
}
