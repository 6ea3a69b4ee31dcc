package dev.traktmcp.titles.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.titles.Resolution;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number behind the name of a show: the episode of that number, a title, or a year. */
class NumberBehindTest {
    private static OverSimulator trakt;

    @BeforeAll
    static void start() {
        trakt = OverSimulator.with(Options.standard()
                .withCatalogue(clock -> Catalogue.load(Path.of("src/test/resources/titles/numbered"), clock)));
    }

    @AfterAll
    static void stop() {
        trakt.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            One Piece 400                    | One Piece S01E400
            One Piece, 401                   | One Piece S01E401
            One Piece: 402                   | One Piece S01E402
            One Piece - 403                  | One Piece S01E403
            One Piece no. 404                | One Piece S01E404
            One Piece Nr. 405                | One Piece S01E405
            One Piece #406                   | One Piece S01E406
            One Piece ep407                  | One Piece S01E407
            One Piece (ep. 408)              | One Piece S01E408
            One Piece E409                   | One Piece S01E409
            One Piece (1999) 410             | One Piece S01E410
            One Piece (show) 411             | One Piece S01E411
            One Piece (1999) episode 412     | One Piece S01E412
            One Piece episode 413            | One Piece S01E413
            One Piece Folge 414              | One Piece S01E414
            One Piece épisode n° 415         | One Piece S01E415
            capítulo 416 de One Piece        | One Piece S01E416
            aflevering 417 van One Piece     | One Piece S01E417
            One Piece puntata 418            | One Piece S01E418
            show:1 419                       | One Piece S01E419
            show:1 E420                      | One Piece S01E420
            show:1 episode 421               | One Piece S01E421
            show:1, Folge 422                | One Piece S01E422
            episode 423 of show:1            | One Piece S01E423
            trakt.tv/shows/naruto-shippuden 42 | Naruto Shippūden S01E42
            naruto shippuden 175             | Naruto Shippūden S01E175
            Bleach 91                        | Bleach S04E28
            Bleach 64                        | Bleach S04E01
            Chernobyl 3                      | Chernobyl S01E03
            24 48                            | 24 S02E24
            The 100 20                       | The 100 S02E07
            9-1-1 28                         | 9-1-1 S02E18
            Gute Zeiten, schlechte Zeiten 1890 | Gute Zeiten, schlechte Zeiten S01E1890
            Gute Zeiten, schlechte Zeiten 2999 | Gute Zeiten, schlechte Zeiten S01E2999
            """)
    void isThatEpisode(String said, String expected) {
        assertThat(trakt.resolve(said)).isInstanceOfSatisfying(Resolution.Found.class,
                found -> assertThat(found.subject().name()).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Apollo 13            | Apollo 13 (1995)
            Beverly Hills 90210  | Beverly Hills, 90210
            The 100              | The 100
            24                   | 24
            Se7en                | Se7en (1995)
            1917                 | 1917 (2019)
            2012                 | 2012 (2009)
            Blade Runner 2049    | Blade Runner 2049 (2017)
            Ocean's 11           | Ocean's Eleven (2001)
            Room 104             | Room 104
            District 9           | District 9 (2009)
            Babylon 5            | Babylon 5
            Mission: Impossible 2 | Mission: Impossible II (2000)
            Rocky 4              | Rocky IV (1985)
            Sherlock 2010        | Sherlock
            Dune 2021            | Dune (2021)
            Fahrenheit 9/11      | Fahrenheit 9/11 (2004)
            9-1-1                | 9-1-1
            Bleach 2018          | Bleach (2018)
            """)
    void ofATitleOrAYearItStaysThat(String said, String expected) {
        assertThat(trakt.resolve(said)).isInstanceOfSatisfying(Resolution.Found.class,
                found -> assertThat(found.subject().name()).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Apollo 13", "Room 104", "Babylon 5", "Rocky 4", "1917", "Blade Runner 2049"})
    void whatIsFoundAtOnceCostsNoMoreThanATitle(String said) {
        trakt.resolve(said);

        assertThat(trakt.requests()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Dark 3                  | Dark S01E03, Dark S02E03, Dark S03E03
            Dark #7                 | Dark S01E07, Dark S02E07, Dark S03E07
            show:6 5                | Dark S01E05, Dark S02E05, Dark S03E05
            Bleach 22               | Bleach S03E22, Bleach S04E22, Bleach S02E02
            show:3 nr. 22           | Bleach S03E22, Bleach S04E22, Bleach S02E02
            """)
    void ofSeveralSeasonsItIsAsked(String said, String expected) {
        assertThat(names(said)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Ghosts 5                        | show:8 episode 5, show:7 episode 5
            Ghosts episode 19               | show:8 episode 19, show:7 S03E06
            One Piece 12                    | show:1 S01E12, show:2 S02E04
            Ghosts finale                   | show:8 finale, show:7 finale
            the latest season of Ghosts     | show:8 latest season, show:7 latest season
            Ghosts season 2 finale          | show:8 season 2 finale, show:7 season 2 finale
            pilot of Ghosts                 | show:8 pilot, show:7 pilot
            Ghosts penultimate episode      | show:8 penultimate episode, show:7 penultimate episode
            Ghosts S02E03                   | show:8 S02E03, show:7 S02E03
            die letzte Folge von Ghosts     | show:8 latest episode, show:7 latest episode
            Gute Zeiten, schlechte Zeiten 2010 | show:16, episode
            """)
    void ofSeveralShowsEachIsNamedWithItsPlace(String said, String expected) {
        assertThat(candidates(said).map(one -> one.id().replaceFirst("^episode:.*", "episode")).sorted().toList())
                .containsExactlyInAnyOrder(expected.split(", "));
        candidates(said).forEach(one -> assertThat(trakt.resolve(one.id())).as(one.id())
                .isNotInstanceOf(Resolution.None.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Ghosts episode 45       | Ghosts S03E05
            Ghosts S01E17           | Ghosts S01E17
            Ghosts season 3 episode 9 | Ghosts S03E09
            One Piece 17            | One Piece S01E17
            One Piece S02E08        | ONE PIECE S02E08
            """)
    void ofSeveralShowsTheOneThatHasItIsMeant(String said, String expected) {
        assertThat(trakt.resolve(said)).isInstanceOfSatisfying(Resolution.Found.class,
                found -> assertThat(found.subject().name()).isEqualTo(expected));
    }

    /** A film that only has the words somewhere hides no episode. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bleach #3              | Bleach S01E03, Bleach S02E03, Bleach S03E03, Bleach S04E03 | movie:120
            Bleach 3               | Bleach S01E03, Bleach S02E03, Bleach S03E03, Bleach S04E03 | movie:120
            Bleach: 3              | Bleach S01E03, Bleach S02E03, Bleach S03E03, Bleach S04E03 | movie:120
            Bleach, 3              | Bleach S01E03, Bleach S02E03, Bleach S03E03, Bleach S04E03 | movie:120
            Bleach (3)             | Bleach S01E03, Bleach S02E03, Bleach S03E03, Bleach S04E03 | movie:120
            Naruto Shippuden 5     | Naruto Shippūden S01E05     | movie:121
            Naruto Shippūden #5    | Naruto Shippūden S01E05     | movie:121
            Naruto Shippuden: 5    | Naruto Shippūden S01E05     | movie:121
            naruto shippuden - 5   | Naruto Shippūden S01E05     | movie:121
            Chernobyl 2            | Chernobyl S01E02            | movie:122
            Chernobyl #4           | Chernobyl S01E04            | movie:124
            One Piece 4            | One Piece, ONE PIECE        | movie:123
            """)
    void besideAFilmOfTheWordsItIsAskedForTheEpisode(String said, String episodes, String film) {
        assertThat(candidates(said).map(Candidate::title).toList()).startsWith(episodes.split(", "));
        assertThat(candidates(said).map(Candidate::id).toList()).endsWith(film);
        candidates(said).forEach(one -> assertThat(trakt.resolve(one.id())).as(one.id())
                .isNotInstanceOf(Resolution.None.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            One Piece 5000          | 1174 episodes
            show:1 1175             | 1174 episodes
            Naruto Shippuden 501    | 500 episodes
            Bleach 92               | 91 episodes
            Sherlock 7              | 6 episodes
            """)
    void whatTheShowLacksIsTold(String said, String has) {
        assertThatThrownBy(() -> trakt.resolve(said)).isInstanceOf(TraktException.class)
                .extracting(thrown -> ((TraktException) thrown).failure().toString()).asString().contains(has);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Rocky 7                 | movie
            District 10             | movie
            Apollo 14               | movie
            Heat 400                | movie
            """)
    void ofAFilmItIsNoEpisode(String said, String type) {
        assertThat(trakt.resolve(said)).isInstanceOfSatisfying(Resolution.None.class,
                none -> assertThat(none.nearest()).allMatch(one -> one.type().equals(type)));
    }

    @Test
    void whatIsNearKeepsTheEpisodeAndIsNoFilm() {
        assertThat(trakt.resolve("Bleach Thousand Stars episode 33")).isInstanceOfSatisfying(Resolution.None.class,
                none -> assertThat(none.nearest()).allMatch(one -> one.id().endsWith(" episode 33")));
    }

    private static String names(String said) {
        return candidates(said).map(Candidate::title).collect(Collectors.joining(", "));
    }

    private static Stream<Candidate> candidates(String said) {
        Resolution resolution = trakt.resolve(said);
        assertThat(resolution).as(said).isInstanceOf(Resolution.Several.class);
        return ((Resolution.Several) resolution).candidates().stream();
    }
}
