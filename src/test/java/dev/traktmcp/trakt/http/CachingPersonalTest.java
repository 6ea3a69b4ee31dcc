package dev.traktmcp.trakt.http;

import static dev.traktmcp.trakt.http.CountedTrakt.answer;
import static dev.traktmcp.trakt.http.CountedTrakt.status;
import static dev.traktmcp.trakt.http.CountedTrakt.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.deadline.FakeTime;
import dev.traktmcp.failure.TraktException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What belongs to a person. */
class CachingPersonalTest {
    private static final Request WATCHLIST = Request.get("sync", "watchlist", "all", "rank", "asc");
    private static final Request ADD = Request.post("sync", "watchlist");

    private final FakeTime time = new FakeTime();
    private final CountedTrakt trakt = new CountedTrakt();
    private final Transport cached = new Caching(new Statuses(trakt), trakt, time);

    static Stream<Request> personal() {
        return Stream.of(
                WATCHLIST,
                Request.get("sync", "history", "movies", "1"),
                Request.get("users", "settings"),
                Request.get("users", "hidden", "dropped").with("type", "show"),
                Request.get("users", "bob", "lists"),
                Request.get("shows", "1", "progress", "watched"),
                Request.get("recommendations", "movies"),
                Request.get("movies", "recommendations"),
                Request.get("movies", "trending").with("ignore_watched", true),
                Request.get("search", "movie").with("query", "dune").with("hide", "watched"),
                Request.get("something", "new"));
    }

    static Stream<Request> playing() {
        return Stream.of(
                Request.get("users", "me", "watching").with("extended", "full"),
                Request.get("shows", "1", "watching"),
                Request.get("sync", "playback", "movies"));
    }

    @ParameterizedTest
    @MethodSource("personal")
    void isKeptForOneTurn(Request request) {
        cached.send(request);
        time.pass(Duration.ofSeconds(14));
        assertThat(text(cached.send(request))).isEqualTo("[1]");
        time.pass(Duration.ofSeconds(1));
        assertThat(text(cached.send(request))).isEqualTo("[2]");
    }

    @ParameterizedTest
    @MethodSource("playing")
    void whatIsPlayingIsAskedForEachTime(Request request) {
        cached.send(request);

        assertThat(text(cached.send(request))).isEqualTo("[2]");
    }

    @ParameterizedTest
    @MethodSource("personal")
    void isNeverShownToAnother(Request request) {
        cached.send(request);
        trakt.token = "bob's";
        assertThat(text(cached.send(request))).isEqualTo("[2]");
        trakt.token = "";
        assertThat(text(cached.send(request))).isEqualTo("[3]");
    }

    /** Most have hidden nothing, and each list of what is next asks for that. */
    @Test
    void thatNothingIsHiddenIsKeptForOneTurnToo() {
        Request hidden = Request.get("users", "hidden", "dropped").with("type", "show").with("page", 1);
        trakt.answers = request -> answer(request, "[]", Map.of());
        cached.send(hidden);
        cached.send(WATCHLIST);
        time.pass(Duration.ofSeconds(14));
        cached.send(hidden);
        cached.send(WATCHLIST);
        assertThat(trakt.lines()).containsExactly("GET " + hidden.target(), "GET " + WATCHLIST.target(),
                "GET " + WATCHLIST.target());
        cached.send(Request.post("users", "hidden", "dropped"));
        trakt.sent.clear();
        cached.send(hidden);
        time.pass(Duration.ofSeconds(11));
        cached.send(hidden);
        cached.send(hidden);
        assertThat(trakt.sent).hasSize(2);
    }

    @Test
    void anAnswerDuringWhichSomebodyElseSignedInIsNobodys() {
        trakt.answers = request -> {
            trakt.token = "bob's";
            return answer(request, "[whose?]", Map.of());
        };
        cached.send(WATCHLIST);
        trakt.answers = request -> answer(request, "[own]", Map.of());
        trakt.token = "alice's";
        assertThat(text(cached.send(WATCHLIST))).isEqualTo("[own]");
        trakt.token = "bob's";
        assertThat(text(cached.send(WATCHLIST))).isEqualTo("[own]");
    }

    @Test
    void nothingFromBeforeAWriteIsUsedAfterIt() {
        cached.send(WATCHLIST);
        cached.send(ADD);

        assertThat(text(cached.send(WATCHLIST))).isEqualTo("[3]");
    }

    @Test
    void evenAWriteThatFailedMayHaveBeenDone() {
        cached.send(WATCHLIST);
        trakt.answers = request -> status(request, 503);
        assertThatThrownBy(() -> cached.send(ADD)).isInstanceOf(TraktException.class);
        trakt.answers = request -> answer(request, "[after]", Map.of());

        assertThat(text(cached.send(WATCHLIST))).isEqualTo("[after]");
    }

    @Test
    void aReadWhileAWriteIsUnderwayIsAskedAnewAndNotKept() {
        List<String> read = new ArrayList<>();
        trakt.answers = request -> {
            int number = trakt.sent.size();
            if (request.isWrite()) {
                time.pass(Duration.ofSeconds(11));
                read.add(text(cached.send(WATCHLIST)));
            }
            return answer(request, "[" + number + "]", Map.of());
        };
        read.add(text(cached.send(WATCHLIST)));
        cached.send(ADD);
        read.add(text(cached.send(WATCHLIST)));

        assertThat(read).containsExactly("[1]", "[3]", "[4]");
    }

    @Test
    void aReadThatAWriteOvertookIsNotKept() {
        trakt.answers = request -> {
            if (!request.isWrite() && trakt.sent.size() == 1) {
                cached.send(ADD);
            }
            return answer(request, "[" + trakt.sent.size() + "]", Map.of());
        };
        cached.send(WATCHLIST);
        time.pass(Duration.ofSeconds(11));

        assertThat(text(cached.send(WATCHLIST))).isEqualTo("[3]");
    }

    /** Trakt may answer for some seconds with what was before the write. */
    @Test
    void nothingIsKeptShortlyAfterAWrite() {
        cached.send(ADD);
        time.pass(Duration.ofSeconds(9));
        cached.send(WATCHLIST);
        assertThat(text(cached.send(WATCHLIST))).isEqualTo("[3]");
        time.pass(Duration.ofSeconds(1));
        cached.send(WATCHLIST);
        assertThat(text(cached.send(WATCHLIST))).isEqualTo("[4]");
    }

    @Test
    void aCallThatMayWriteReadsAnew() throws Exception {
        cached.send(WATCHLIST);

        assertThat(text(FreshReads.during(() -> cached.send(WATCHLIST)))).isEqualTo("[2]");
        var elsewhere = FreshReads.during(() -> FreshReads.carried(() -> cached.send(WATCHLIST)));
        assertThat(text(elsewhere.call())).isEqualTo("[3]");
    }

    @Test
    void whatHasBecomeTooOldIsAskedAboutByItsTag() {
        trakt.answers = request -> "W/\"1\"".equals(request.headers().get("If-None-Match"))
                ? status(request, 304) : answer(request, "[list]", Map.of("ETag", "W/\"1\""));
        cached.send(WATCHLIST);
        time.pass(Duration.ofSeconds(20));
        assertThat(text(cached.send(WATCHLIST))).isEqualTo("[list]");
        assertThat(trakt.sent.getLast().headers()).containsKey("If-None-Match");

        trakt.token = "bob's";
        cached.send(WATCHLIST);
        assertThat(trakt.sent.getLast().headers()).doesNotContainKey("If-None-Match");
    }
}
