package dev.traktmcp.trakt.http;

import static dev.traktmcp.trakt.http.CountedTrakt.answer;
import static dev.traktmcp.trakt.http.CountedTrakt.status;
import static dev.traktmcp.trakt.http.CountedTrakt.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.cache.OldAnswers;
import dev.traktmcp.deadline.FakeTime;
import dev.traktmcp.failure.TraktException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the same for everybody. */
class CachingTest {
    private static final Request SEARCH = Request.get("search", "movie").with("query", "dune");
    private static final Request MOVIE = Request.get("movies", "1").with("extended", "full");

    private final FakeTime time = new FakeTime();
    private final CountedTrakt trakt = new CountedTrakt();
    private final Transport cached = new Caching(new Statuses(trakt), trakt, time);

    static Stream<Arguments> lifetimes() {
        Duration day = Duration.ofDays(1);
        Duration hours = Duration.ofHours(4);
        Duration hour = Duration.ofHours(1);
        Duration search = Duration.ofMinutes(30);
        Duration chart = Duration.ofMinutes(10);
        return Stream.of(
                Arguments.of(day, Request.get("genres", "movies")),
                Arguments.of(day, Request.get("languages", "shows")),
                Arguments.of(day, Request.get("countries", "movies")),
                Arguments.of(day, Request.get("certifications", "shows")),
                Arguments.of(hours, MOVIE),
                Arguments.of(hours, Request.get("movies", "1", "people")),
                Arguments.of(hours, Request.get("shows", "1", "seasons", "2", "episodes", "3", "people")),
                Arguments.of(hours, Request.get("shows", "1", "related").with("page", 2).with("limit", 10)),
                Arguments.of(hours, Request.get("people", "1", "movies")),
                Arguments.of(hours, Request.get("movies", "1", "ratings").with("extended", "all")),
                Arguments.of(hours, Request.get("shows", "1", "sentiments")),
                Arguments.of(hours, Request.get("shows", "1", "seasons", "2", "episodes", "3", "videos")),
                Arguments.of(hours, Request.get("shows", "1", "seasons", "2", "translations", "de")),
                Arguments.of(hours, Request.get("movies", "1", "translations").with("language", "de")),
                Arguments.of(hour, Request.get("shows", "1")),
                Arguments.of(hour, Request.get("shows", "1", "seasons").with("extended", "full,episodes")),
                Arguments.of(hour, Request.get("shows", "1", "seasons", "2").with("extended", "full")),
                Arguments.of(hour, Request.get("shows", "1", "next_episode")),
                Arguments.of(hour, Request.get("shows", "1", "last_episode")),
                Arguments.of(hour, Request.get("movies", "1", "releases", "gb")),
                Arguments.of(hour, Request.get("movies", "1", "watchnow", "gb")),
                Arguments.of(hour, Request.get("calendars", "all", "shows", "new", "2026-11-28", "7")),
                Arguments.of(search, SEARCH),
                Arguments.of(search, Request.get("search", "imdb", "tt1160419")),
                Arguments.of(chart, Request.get("movies", "popular")),
                Arguments.of(chart, Request.get("shows", "watched", "weekly")),
                Arguments.of(Duration.ofMinutes(2), Request.get("shows", "trending")));
    }

    @ParameterizedTest
    @MethodSource("lifetimes")
    void isAskedForOnceInItsLifetime(Duration lifetime, Request request) {
        cached.send(request);
        time.pass(lifetime.minusSeconds(1));
        assertThat(text(cached.send(request))).isEqualTo("[1]");
        time.pass(Duration.ofSeconds(1));
        assertThat(text(cached.send(request))).isEqualTo("[2]");
    }

    @Test
    void isTheSameForWhoeverIsSignedInAndWhateverIsWritten() {
        cached.send(MOVIE);
        trakt.token = "bob's";
        cached.send(Request.post("sync", "watchlist"));
        cached.send(MOVIE);

        assertThat(trakt.lines()).containsExactly("GET /movies/1?extended=full", "POST /sync/watchlist");
    }

    @Test
    void anotherQueryIsAnotherQuestion() {
        cached.send(SEARCH);

        assertThat(text(cached.send(SEARCH.with("query", "alien")))).isEqualTo("[2]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", ""})
    void anAnswerWithNothingInItIsAskedForAnew(String nothing) {
        trakt.answers = request -> answer(request, nothing, Map.of());
        cached.send(SEARCH);
        trakt.answers = request -> answer(request, "[found]", Map.of());

        assertThat(text(cached.send(SEARCH))).isEqualTo("[found]");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 404, 503})
    void aRefusalIsAskedForAnew(int status) {
        trakt.answers = request -> status(request, status);
        if (status == 204) {
            cached.send(MOVIE);
        } else {
            assertThatThrownBy(() -> cached.send(MOVIE)).isInstanceOf(TraktException.class);
        }
        trakt.answers = request -> answer(request, "[found]", Map.of());

        assertThat(text(cached.send(MOVIE))).isEqualTo("[found]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\""})
    void whatHasBecomeTooOldIsAskedAboutByItsTag(String tag) {
        trakt.answers = request -> tag.equals(request.headers().get("If-None-Match"))
                ? status(request, 304) : answer(request, "[first]", Map.of("ETag", tag));
        cached.send(MOVIE);
        time.pass(Duration.ofHours(5));
        assertThat(text(cached.send(MOVIE))).isEqualTo("[first]");
        time.pass(Duration.ofHours(3));
        assertThat(text(cached.send(MOVIE))).isEqualTo("[first]");

        assertThat(trakt.sent).hasSize(2).last()
                .satisfies(request -> assertThat(request.headers()).containsEntry("If-None-Match", tag));
    }

    @Test
    void whatHasChangedReplacesWhatWasKept() {
        trakt.answers = request -> answer(request, "[" + trakt.sent.size() + "]",
                Map.of("ETag", "W/\"" + trakt.sent.size() + "\""));
        cached.send(MOVIE);
        time.pass(Duration.ofHours(5));
        assertThat(text(cached.send(MOVIE))).isEqualTo("[2]");
        time.pass(Duration.ofHours(5));
        cached.send(MOVIE);

        assertThat(trakt.sent.getLast().headers()).containsEntry("If-None-Match", "W/\"2\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429, 503})
    void whatIsTooOldIsUsedWhereTraktCannotBeAsked(int status) {
        cached.send(MOVIE);
        time.pass(Duration.ofHours(25));
        trakt.answers = request -> new Response(request.line(), status, Map.of("Content-Type", "text/html"),
                new byte[0]);
        OldAnswers old = new OldAnswers();

        assertThat(text(old.during(() -> cached.send(MOVIE)))).isEqualTo("[1]");
        assertThat(old.oldest()).contains(Duration.ofHours(25));
        assertThatThrownBy(() -> cached.send(SEARCH)).isInstanceOf(TraktException.class);
        time.pass(Duration.ofHours(4));
        assertThatThrownBy(() -> cached.send(MOVIE)).as("what is older is not worth telling")
                .isInstanceOf(TraktException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404})
    void anAnswerOfTraktsIsBelievedAgainstAnOldOne(int status) {
        cached.send(MOVIE);
        time.pass(Duration.ofHours(25));
        trakt.answers = request -> status(request, status);

        assertThatThrownBy(() -> cached.send(MOVIE)).isInstanceOf(TraktException.class);
    }
}
