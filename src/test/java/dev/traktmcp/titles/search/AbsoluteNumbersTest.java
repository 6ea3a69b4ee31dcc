package dev.traktmcp.titles.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Resolution;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Episodes by their number in the whole show, as anime is counted, of three seasons in each of three ways. */
class AbsoluteNumbersTest {
    private static final String ONE_PIECE = """
            {"title": "One Piece", "year": 1999, "ids": {"trakt": 37, "slug": "one-piece"}}""";
    private static final String SEASON = """
            {"number": %d, "ids": {"trakt": %d}, "episodes": [%s]}""";
    private static final String EPISODE = """
            {"season": %d, "number": %d, "number_abs": %s, "ids": {"trakt": %d}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            each season from 1, with absolute numbers    | 27 | S03E03
            each season from 1, with absolute numbers    | 13 | S02E01
            each season from 1, without absolute numbers | 27 | S03E03
            numbers go on                                | 27 | S03E27
            numbers go on                                | 3  | S01E03
            numbers go on                                | 13 | S02E13
            """)
    void beyondTheLongestSeasonItIsTheNumberInAll(String show, int number, String expected) {
        assertThat(find(show, number)).isInstanceOfSatisfying(Resolution.Found.class,
                found -> assertThat(found.subject().name()).isEqualTo("One Piece " + expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            each season from 1, with absolute numbers    | 3  | S01E03, S02E03, S03E03
            each season from 1, without absolute numbers | 12 | S01E12, S02E12, S03E12
            """)
    void elseItIsAsked(String show, int number, String expected) {
        assertThat(find(show, number)).isInstanceOfSatisfying(Resolution.Several.class,
                several -> assertThat(several.candidates().stream().map(one -> one.title().replace("One Piece ", ""))
                        .collect(Collectors.joining(", "))).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            each season from 1, with absolute numbers    | 37
            each season from 1, without absolute numbers | 37
            numbers go on                                | 1071
            """)
    void beyondTheLastItIsTold(String show, int number) {
        assertThatThrownBy(() -> find(show, number)).isInstanceOf(TraktException.class)
                .extracting(thrown -> ((TraktException) thrown).failure().toString()).asString()
                .contains("36 episodes", "the last is");
    }

    private static Resolution find(String show, int number) {
        Trakt trakt = new Trakt(request -> new Response(request.line(), 200, Map.of(),
                (request.line().contains("seasons") ? seasons(show) : ONE_PIECE).getBytes(StandardCharsets.UTF_8)));
        return new TitleFinder(trakt)
                .resolve(Reference.of(null, null, null, "https://trakt.tv/shows/one-piece", null, number));
    }

    /** Three seasons of twelve. */
    private static String seasons(String show) {
        return IntStream.rangeClosed(1, 3).mapToObj(season -> SEASON.formatted(
                season, season, IntStream.rangeClosed(1, 12).mapToObj(episode -> {
                    int absolute = 12 * (season - 1) + episode;
                    return EPISODE.formatted(
                            season, show.equals("numbers go on") ? absolute : episode,
                            show.contains("without") ? "null" : absolute, 100 + absolute);
                }).collect(Collectors.joining(",")))).collect(Collectors.joining(",", "[", "]"));
    }
}
