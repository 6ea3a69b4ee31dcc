package dev.traktmcp.tools.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.Movie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleFilterTest {
    private record Asked(
            Integer year, Integer yearTo, List<String> genres, List<String> languages, Integer minRuntime,
            Integer maxRuntime)
            implements FilterArguments {}

    private static final TitleFilter NINETIES = filter(new Asked(
            1990, 1999, List.of("Sci-Fi", "thriller"), List.of("EN"), null, 100));

    /** Words that we know need no request. */
    private static TitleFilter filter(Asked asked) {
        return TitleFilter.of(asked, new Trakt(request -> {
            throw new AssertionError(request);
        }));
    }

    @Test
    void traktIsAskedInItsOwnWords() {
        assertThat(NINETIES.query())
                .containsEntry("years", "1990-1999")
                .containsEntry("genres", "science-fiction,thriller")
                .containsEntry("languages", "en")
                .containsEntry("runtimes", "0-100")
                .hasSize(4);
        assertThat(filter(new Asked(1999, null, null, null, 90, null)).query())
                .containsEntry("years", "1999")
                .containsEntry("runtimes", "90-999");
        assertThat(filter(new Asked(null, null, null, null, null, null)).isEmpty()).isTrue();
    }

    @Test
    void wordsAreReadInAnySpelling() {
        TitleFilter filter = filter(new Asked(null, null,
                List.of("Science Fiction", "scifi", "Thrillers", "Home & Garden", "Comedies", "mini series"),
                List.of("Japanese", "en-US", "fra", "DE"), null, null));
        assertThat(filter.genres())
                .containsExactly("science-fiction", "thriller", "home-and-garden", "comedy", "mini-series");
        assertThat(filter.languages()).containsExactly("ja", "en", "fr", "de");
    }

    @ParameterizedTest
    @CsvSource({"Mandarin, zh", "Chinese, zh", "Cantonese, cn", "Farsi, fa", "Persian, fa", "Flemish, nl",
        "Castilian, es", "Brazilian Portuguese, pt", "Filipino, tl", "in Korean, ko", "Japanese language, ja",
        "norwegian bokmål, nb", "Norwegian, 'no'", "Gaelic, ga", "Swiss German, de", "pt-BR, pt", "ger, de"})
    void languagesHaveTheNamesThatPeopleUse(String said, String code) {
        assertThat(filter(new Asked(null, null, null, List.of(said), null, null)).languages()).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"sitcoms, comedy", "funny, comedy", "whodunits, mystery", "true crime, crime", "love stories, romance",
        "limited series, mini-series", "docuseries, documentary", "for kids, children", "late-night, talk-show",
        "quiz shows, game-show", "Christmas, holiday", "telenovelas, soap", "short films, short",
        "superheroes, superhero",
        "reality TV, reality", "westerns, western", "biopics, biography"})
    void genresHaveTheNamesThatPeopleUse(String said, String slug) {
        assertThat(filter(new Asked(null, null, List.of(said), null, null, null)).genres()).containsExactly(slug);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "1995, thriller, en, 95, true",
        "1990, science-fiction, EN, 100, true",
        "1989, thriller, en, 95, false",
        "2000, thriller, en, 95, false",
        "1995, drama, en, 95, false",
        "1995, thriller, fr, 95, false",
        "1995, thriller, en, 101, false",
        "1995, thriller, en, 0, false",
        "-, thriller, en, 95, false",
        "1995, -, en, 95, false",
        "1995, thriller, -, 95, false",
        "1995, thriller, en, -, false",
    })
    void whatTraktSendsIsLookedAtAgain(Integer year, String genre, String language, Integer runtime, boolean fits) {
        Movie movie = new Movie(
                "X", year, Ids.ofTrakt(1), null, null, null, null, runtime, null, null, null, null, language,
                genre == null ? null : List.of(genre), null, null, null);
        Subject subject = new Subject(movie, null, null);
        assertThat(NINETIES.byName().values().stream().allMatch(wanted -> wanted.test(subject))).isEqualTo(fits);
    }

    @Test
    void theReplySaysWhatWasFiltered() {
        assertThat(NINETIES.words())
                .isEqualTo(" (years 1990 to 1999; genre science fiction or thriller; language English;"
                        + " at most 100 minutes)");
    }
}
