package dev.traktmcp.tools.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.Movie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "reality TV, reality", "westerns, western", "biopics, biography", "sci fi, science-fiction",
        "rom-com, romance+comedy", "romcoms, romance+comedy", "romantic comedy, romance+comedy",
        "romantic comedies, romance+comedy", "crime drama, crime+drama", "horror comedies, horror+comedy",
        "sci-fi horror, science-fiction+horror", "dramedy, drama+comedy", "comedia romántica, comedy+romance",
        "commedia romantica, comedy+romance", "comédie dramatique, comedy+drama", "film noir, crime",
        "psychological thriller, thriller", "dark comedy, comedy", "spy, thriller", "slashers, horror",
        "period drama, history+drama", "murder mysteries, mystery"})
    void genresHaveTheNamesThatPeopleUse(String said, String slug) {
        assertThat(filter(new Asked(null, null, List.of(said), null, null, null)).genres()).containsExactly(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspense", "Suspense", "spannend", "suspenso"})
    void suspenseIsAThrillerToo(String said) {
        assertThat(filter(new Asked(null, null, List.of(said), null, null, null)).genres())
                .containsExactly("suspense", "thriller");
    }

    @Test
    void ofTwoGenresInOneATitleNeedsBoth() {
        TitleFilter filter = filter(new Asked(null, null, List.of("rom-com"), null, null, null));
        assertThat(filter.query()).containsEntry("genres", "romance");
        assertThat(filter.fits(null, List.of("romance", "comedy"), null, null)).isTrue();
        assertThat(filter.fits(null, List.of("romance", "drama"), null, null)).isFalse();
        assertThat(filter.words()).isEqualTo(" (genre romance and comedy)");
    }

    @ParameterizedTest
    @CsvSource({"Scandinavian, da sv no", "skandinavische, da sv no", "scandinave, da sv no", "escandinavas, da sv no",
        "Nordic, da sv no fi is", "nórdicas, da sv no fi is", "nordique, da sv no fi is", "Latin American, es pt",
        "latinoamericanas, es pt", "lateinamerikanisch, es pt", "South American, es pt", "Baltic, et lv lt",
        "Swiss, de fr it", "Belgian, nl fr", "Bollywood, hi"})
    void aRegionIsAllThatIsSpokenThere(String said, String codes) {
        assertThat(filter(new Asked(null, null, null, List.of(said), null, null)).languages())
                .containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"Korean, -, ko", "Korean drama, drama, ko", "French comedies, comedy, fr",
        "comédies françaises, comedy, fr", "thriller coreano, thriller, ko", "Scandinavian crime, crime, da sv no",
        "Nordic noir, crime, da sv no fi is", "Japanese movies, -, ja", "série espagnole, -, es",
        "deutsche Krimis, crime, de", "German psychological thriller, thriller, de", "Bollywood, -, hi"})
    void aLanguageAmongTheGenresIsWhatIsSpoken(String said, String genre, String codes) {
        TitleFilter filter = filter(new Asked(null, null, List.of(said), null, null, null));

        assertThat(filter.genres()).isEqualTo(genre == null ? null : List.of(genre));
        assertThat(filter.languages()).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"British, -, gb", "British crime, crime, gb",
        "British crime shows, crime, gb", "UK comedy, comedy, gb", "US, -, us", "American thrillers, thriller, us",
        "amerikanische Krimis, crime, us",
        "Mexican, -, mx", "mexikanisch, -, mx", "series mexicanas, -, mx", "Irish drama, drama, ie",
        "Brazilian, -, br", "films belges, -, be", "Swiss thriller, thriller, ch", "Korea, -, kr",
        "films from Korea, -, kr", "horror from Japan, horror, jp", "Filme aus Kanada, -, ca",
        "Hong Kong action, action, hk",
        "Australian, -, au", "South African, -, za", "österreichische Krimis, crime, at"})
    void aCountryAmongTheGenresIsWhereItIsFrom(String said, String genre, String code) {
        TitleFilter filter = filter(new Asked(null, null, List.of(said), null, null, null));

        assertThat(filter.genres()).isEqualTo(genre == null ? null : List.of(genre));
        assertThat(filter.languages()).isNull();
        assertThat(filter.countries()).containsExactly(code);
        assertThat(filter.query()).containsEntry("countries", code);
    }

    @ParameterizedTest
    @CsvSource({"British, gb", "American, us", "Mexican, mx", "Austrian, at", "Canada, ca"})
    void aCountryAmongTheLanguagesIsOneToo(String said, String code) {
        TitleFilter filter = filter(new Asked(null, null, null, List.of(said), null, null));

        assertThat(filter.languages()).isNull();
        assertThat(filter.countries()).containsExactly(code);
    }

    @Test
    void whatIsFromElsewhereOrNobodyKnowsWhereDoesNotFit() {
        TitleFilter british = filter(new Asked(null, null, List.of("British crime"), null, null, null));

        assertThat(british.fits(2010, List.of("crime"), "en", "gb")).isTrue();
        assertThat(british.fits(2010, List.of("crime"), "en", "us")).isFalse();
        assertThat(british.fits(2010, List.of("crime"), "en", null)).isFalse();
        assertThat(british.words()).isEqualTo(" (genre crime; country United Kingdom)");
    }

    @Test
    void itStandsBesideOtherGenresAndLanguages() {
        TitleFilter filter = filter(new Asked(null, null, List.of("Korean", "horror"), List.of("ja"), null, null));

        assertThat(filter.genres()).containsExactly("horror");
        assertThat(filter.languages()).containsExactly("ko", "ja");
    }

    @ParameterizedTest
    @CsvSource({"horror or thriller, horror thriller", "comedy/drama, comedy drama", "Krimi oder Drama, crime drama",
        "'drama, western', drama western", "romance and comedy, romance+comedy", "romance+comedy, romance+comedy",
        "crime & drama, crime+drama", "home and garden, home-and-garden", "acción o comedia, action comedy"})
    void orIsEitherAndAndIsBoth(String said, String slugs) {
        assertThat(filter(new Asked(null, null, List.of(said), null, null, null)).genres())
                .containsExactly(slugs.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"European, 'give languages, such as French'", "polka, 'the usual ones are drama, comedy'",
        "thrilller, the nearest is thriller"})
    void whatIsNoGenreIsToldInAFewWords(String said, String told) {
        assertThatThrownBy(() -> TitleFilter.of(new Asked(null, null, List.of(said), null, null, null),
                new Trakt(_ -> new Response("GET /genres", 200, Map.of(), "[]".getBytes(StandardCharsets.UTF_8)))))
                .extracting(e -> ((TraktException) e).failure().toString()).asString()
                .contains("\"" + said + "\"", told).doesNotContain("donghua");
    }

    @ParameterizedTest
    @CsvSource({"European, French", "europäische, French", "Asian, Korean",
        "Eastern European, Polish", "foreign, Japanese"})
    void whereTooMuchIsSpokenTheWordsThatDoAreSaid(String said, String instead) {
        assertThatThrownBy(() -> filter(new Asked(null, null, null, List.of(said), null, null)))
                .extracting(e -> ((TraktException) e).failure().toString()).asString()
                .contains("does not know \"" + said + "\" as one language", "such as ", instead);
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
