package dev.traktmcp.titles.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.model.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Dune                              | Dune                   | -    | -     | -  | -
            Dune (2021)                       | Dune                   | 2021 | -     | -  | -
            Halloween [1978]                  | Halloween              | 1978 | -     | -  | -
            Fargo (show)                      | Fargo                  | -    | show  | -  | -
            Hannibal (TV)                     | Hannibal               | -    | show  | -  | -
            Fargo (TV series, 2014)           | Fargo                  | 2014 | show  | -  | -
            Dune (film) (1984)                | Dune                   | 1984 | movie | -  | -
            Akira (anime)                     | Akira                  | -    | -     | -  | -
            The Office (US)                   | The Office (US)        | -    | -     | -  | -
            The Office (US) (2005)            | The Office (US)        | 2005 | -     | -  | -
            The Office (US) S03E05            | The Office (US)        | -    | show  | 3  | 5
            Severance S02E03                  | Severance              | -    | show  | 2  | 3
            severance s2e3                    | severance              | -    | show  | 2  | 3
            Better Call Saul s06 e13          | Better Call Saul       | -    | show  | 6  | 13
            The Bear, S2, E6                  | The Bear               | -    | show  | 2  | 6
            severance 2x03                    | severance              | -    | show  | 2  | 3
            Friends season 5 episode 14       | Friends                | -    | show  | 5  | 14
            Friends, Season 5, Episode 14     | Friends                | -    | show  | 5  | 14
            Game of Thrones season 8          | Game of Thrones        | -    | show  | 8  | -
            The Wire season four              | The Wire               | -    | show  | 4  | -
            The Wire second season            | The Wire               | -    | show  | 2  | -
            The Wire, the Second Season       | The Wire               | -    | show  | 2  | -
            the first season of The Bear      | The Bear               | -    | show  | 1  | -
            Jujutsu Kaisen 2nd Season         | Jujutsu Kaisen         | -    | show  | 2  | -
            Friends 10th season, episode 3    | Friends                | -    | show  | 10 | 3
            Monogatari Series: Second Season  | Monogatari Series: Second Season | - | - | - | -
            Hunting Season                    | Hunting Season         | -    | -     | -  | -
            The Third Season Ticket           | The Third Season Ticket | -   | -     | -  | -
            Fargo s3                          | Fargo                  | -    | show  | 3  | -
            The Bear saison 2                 | The Bear               | -    | show  | 2  | -
            The Bear, Saison 3, épisode 4     | The Bear               | -    | show  | 3  | 4
            Une saison blanche et sèche       | Une saison blanche et sèche | - | -  | -  | -
            season 2 of The Bear              | The Bear               | -    | show  | 2  | -
            S02E05 of The Bear                | The Bear               | -    | show  | 2  | 5
            Doctor Who season 0               | Doctor Who             | -    | show  | 0  | -
            Shogun (2024) S01E05              | Shogun                 | 2024 | show  | 1  | 5
            Blade Runner 2049                 | Blade Runner 2049      | -    | -     | -  | -
            1917 (2019)                       | 1917                   | 2019 | -     | -  | -
            2012                              | 2012                   | -    | -     | -  | -
            9-1-1                             | 9-1-1                  | -    | -     | -  | -
            Star Wars: Episode IV             | Star Wars: Episode IV  | -    | -     | -  | -
            (500) Days of Summer              | (500) Days of Summer   | -    | -     | -  | -
            Birds of Prey (and so on)         | Birds of Prey (and so on) | - | -     | -  | -
            Face/Off                          | Face/Off               | -    | -     | -  | -
            """)
    void takesAPhraseApart(String said, String title, Integer year, String type, Integer season, Integer episode) {
        assertThat(Reference.parse(said, "items[0]"))
                .isEqualTo(new Reference(title, year, MediaType.of(type), null, season, episode));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            movie:481                                                  | trakt | movie   | 481             | -  | -
            Show:1390                                                  | trakt | show    | 1390            | -  | -
            show:1390 S02E03                                           | trakt | show    | 1390            | 2  | 3
            show:1390 S02                                              | trakt | show    | 1390            | 2  | -
            episode:73482                                              | trakt | episode | 73482           | -  | -
            movie:dune-2021                                            | slug  | movie   | dune-2021       | -  | -
            tt1375666                                                  | imdb  | -       | tt1375666       | -  | -
            tt11280740 S02E03                                          | imdb  | show    | tt11280740      | 2  | 3
            tmdb:movie:27205                                           | tmdb  | movie   | 27205           | -  | -
            tmdb:27205                                                 | tmdb  | -       | 27205           | -  | -
            https://trakt.tv/movies/inception-2010                     | slug  | movie   | inception-2010  | -  | -
            https://app.trakt.tv/shows/the-bear?mode=media             | slug  | show    | the-bear        | -  | -
            trakt.tv/shows/shogun-2024                                 | slug  | show    | shogun-2024     | -  | -
            https://trakt.tv/shows/breaking-bad/seasons/5/episodes/14  | slug  | show    | breaking-bad    | 5  | 14
            https://trakt.tv/episodes/73482                            | trakt | episode | 73482           | -  | -
            <https://www.imdb.com/title/tt1798709/>                    | imdb  | -       | tt1798709       | -  | -
            m.imdb.com/title/tt0290978                                 | imdb  | -       | tt0290978       | -  | -
            https://www.imdb.com/title/tt11280740/episodes/?season=2   | imdb  | show    | tt11280740      | 2  | -
            https://www.themoviedb.org/movie/27205-inception           | tmdb  | movie   | 27205           | -  | -
            https://www.themoviedb.org/tv/95396/season/2/episode/3     | tmdb  | show    | 95396           | 2  | 3
            https://thetvdb.com/?tab=series&id=269613                  | tvdb  | show    | 269613          | -  | -
            """)
    void readsIdsAndAddresses(String said, String source, String type, String value, Integer season, Integer episode) {
        Reference reference = Reference.parse(said, "items[0]");

        assertThat(reference.id()).isEqualTo(new Id(source, MediaType.of(type), value));
        assertThat(reference.title()).isNull();
        assertThat(reference.season()).isEqualTo(season);
        assertThat(reference.episode()).isEqualTo(episode);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            481             | movie | trakt | movie | 481
            1390            | show  | trakt | show  | 1390
            inception-2010  | movie | slug  | movie | inception-2010
            tmdb:27205      | movie | tmdb  | movie | 27205
            trakt:287071    | movie | trakt | movie | 287071
            tt1375666       | -     | imdb  | -     | tt1375666
            """)
    void aBareIdTakesTheTypeThatIsGiven(String said, String type, String source, String idType, String value) {
        assertThat(Reference.of(null, null, type, said, null, null).id())
                .isEqualTo(new Id(source, MediaType.of(idType), value));
    }

    @Test
    void anIdWinsOverATitle() {
        Reference reference = Reference.of("Dune", null, null, "movie:481", null, null);

        assertThat(reference.title()).isNull();
        assertThat(reference.id()).isEqualTo(new Id("trakt", MediaType.MOVIE, "481"));
    }

    @Test
    void aSlugWithoutATypeIsLookedForByItsWords() {
        assertThat(Reference.of(null, null, null, "dune-2021", null, null).title()).isEqualTo("dune-2021");
    }

    @Test
    void explicitArgumentsWin() {
        assertThat(Reference.of("Dune (2021)", 2020, null, null, null, null).year()).isEqualTo(2020);
        assertThat(Reference.of("Severance S02E03", null, null, null, 1, 4)).isEqualTo(
                new Reference("Severance", null, MediaType.SHOW, null, 1, 4));
        assertThat(Reference.of("Severance episode 4", null, null, null, 1, null)).isEqualTo(
                new Reference("Severance", null, MediaType.SHOW, null, 1, 4));
    }

    @Test
    void aMovieHasNoSeasonToCutOff() {
        assertThat(Reference.of("Open Season 2", null, "movie", null, null, null).title()).isEqualTo("Open Season 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b", "...", "🎬🎬", "!?", "null", "NaN", "S01E01",
        "http://example.com/?q=dune", "https://trakt.tv/", "https://www.imdb.com/name/nm0000138/", "person:12",
        "https://trakt.tv/people/bryan-cranston", "season:3950", "trakt:12"})
    void saysWhichArgumentIsNoTitle(String said) {
        assertThat(problem(() -> Reference.parse(said, "items[3]")).argument()).isEqualTo("items[3]");
        assertThat(problem(() -> Reference.of(said, null, null, null, null, null)).argument()).isEqualTo("title");
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        assertThat(problem(() -> Reference.of("Dune (2021)", 1984, null, null, null, null)))
                .isEqualTo(new Failure.Problem("year", "is 1984, but the title says 2021"));
        assertThat(problem(() -> Reference.of("Fargo (show)", null, "movie", null, null, null)))
                .isEqualTo(new Failure.Problem("type", "is movie, but the title says show"));
        assertThat(problem(() -> Reference.of("Dune", null, "movie", null, 1, null)).argument()).isEqualTo("season");
        assertThat(problem(() -> Reference.of("Severance", null, "movie", null, null, 3)).argument())
                .isEqualTo("episode");
        assertThat(problem(() -> Reference.of("Severance", null, null, null, -1, null)).argument()).isEqualTo("season");
        assertThat(problem(() -> Reference.of("Severance", null, null, null, 1, 0)).argument()).isEqualTo("episode");
        assertThat(problem(() -> Reference.of("Dune", 21, null, null, null, null)).argument()).isEqualTo("year");
        assertThat(problem(() -> Reference.of("Dune", null, "play", null, null, null)).argument()).isEqualTo("type");
        assertThat(problem(() -> Reference.of(null, null, "show", "movie:481", null, null)))
                .isEqualTo(new Failure.Problem("id", "is the id of a movie, not of a show"));
        assertThat(problem(() -> Reference.of(null, null, null, "movie:481", 1, null)).argument()).isEqualTo("season");
        assertThat(problem(() -> Reference.of(null, null, null, "481", null, null)).argument()).isEqualTo("id");
        assertThat(problem(() -> Reference.of(null, null, null, "not an id", null, null)).argument()).isEqualTo("id");
        assertThat(problem(() -> Reference.of("x".repeat(301), null, null, null, null, null)))
                .isEqualTo(new Failure.Problem("title", "is longer than 300 characters; give the title alone"));
        assertThat(problem(() -> Reference.of(null, null, null, null, null, null)).argument()).isEqualTo("title");
    }

    @ParameterizedTest
    @CsvSource({"Dune (2021),Dune (2021)", "severance 2x03,severance S02E03", "movie:481,movie:481",
        "tt1375666,tt1375666"})
    void saysItAgain(String said, String again) {
        assertThat(Reference.parse(said, "title").said()).isEqualTo(again);
    }

    private static Failure.Problem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        TraktException thrown = assertThatExceptionOfType(TraktException.class).isThrownBy(call).actual();
        assertThat(thrown.failure()).isInstanceOf(Failure.BadArguments.class);
        return ((Failure.BadArguments) thrown.failure()).problems().getFirst();
    }
}
