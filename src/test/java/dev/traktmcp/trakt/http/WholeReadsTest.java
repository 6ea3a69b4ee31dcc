package dev.traktmcp.trakt.http;

import static dev.traktmcp.trakt.http.CountedTrakt.answer;
import static dev.traktmcp.trakt.http.CountedTrakt.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.deadline.FakeTime;
import dev.traktmcp.failure.TraktException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads of several pages of a person's data, and of large ones. */
class WholeReadsTest {
    private static final Request RATINGS = Request.get("sync", "ratings", "movies");
    private static final Request UP_NEXT = Request.get("sync", "progress", "up_next_nitro");
    private static final String ACTIVITIES = "GET /sync/last_activities";

    private final FakeTime time = new FakeTime();
    private final CountedTrakt trakt = new CountedTrakt();
    private final Transport cached = new Caching(new Statuses(trakt), trakt, time);
    private String latest = "2026-11-21T10:00:00.000Z";
    private String date = "Sat, 21 Nov 2026 20:00:00 GMT";
    private int version = 1;
    private int pages = 3;
    private int failing;
    private String filling = "";
    private Duration taking = Duration.ZERO;

    WholeReadsTest() {
        trakt.answers = request -> {
            if (request.path().getLast().equals("last_activities")) {
                return answer(request, "{\"all\":\"" + latest + "\"}", Map.of());
            }
            int page = Integer.parseInt(request.query().getOrDefault("page", "1"));
            if (page == failing) {
                return status(request, 500);
            }
            time.pass(taking);
            int size = page == pages ? 10 : 250;
            String body = IntStream.range(0, size).mapToObj(_ -> String.valueOf(1000 * version + page))
                    .collect(Collectors.joining(",", "[", filling + "]"));
            return answer(request, body, Map.of("Date", date, "X-Pagination-Limit", "250",
                    "X-Pagination-Page-Count", String.valueOf(pages)));
        };
    }

    private List<Integer> read(Request request) {
        return PageReader.all(cached, request, Integer.class).items().stream().distinct().toList();
    }

    /** How many pages the read sent. */
    private List<String> sentBy(Request request) {
        trakt.sent.clear();
        read(request);
        return trakt.lines().stream().map(line -> line.replaceFirst("\\?.*", "")).toList();
    }

    private static String page(Request request) {
        return "GET " + request.target();
    }

    @Test
    void aLongReadIsUsedAgainWhileNothingHasHappenedInTheAccount() {
        assertThat(sentBy(RATINGS)).containsExactly(page(RATINGS), ACTIVITIES, page(RATINGS), page(RATINGS));
        assertThat(sentBy(RATINGS)).isEmpty();
        time.pass(Duration.ofMinutes(2));
        assertThat(sentBy(RATINGS)).containsExactly(ACTIVITIES);
        time.pass(Duration.ofMinutes(2));
        assertThat(sentBy(RATINGS)).containsExactly(ACTIVITIES);
        assertThat(read(RATINGS)).containsExactly(1001, 1002, 1003);
    }

    @Test
    void whateverHappenedThereItIsReadAnew() {
        read(RATINGS);
        version = 2;
        latest = "2026-11-21T20:00:30.000Z";
        time.pass(Duration.ofMinutes(1));

        assertThat(read(RATINGS)).containsExactly(2001, 2002, 2003);
    }

    /** Trakt may not tell of a removal on another device. */
    @Test
    void afterAWhileItIsReadAnewWhateverTraktSays() {
        for (int minutes = 0; minutes < 10; minutes += 2) {
            assertThat(read(RATINGS)).containsExactly(1001, 1002, 1003);
            time.pass(Duration.ofMinutes(2));
        }
        version = 2;

        assertThat(read(RATINGS)).containsExactly(2001, 2002, 2003);
    }

    @Test
    void aWriteOfOursEndsIt() {
        read(RATINGS);
        version = 2;
        cached.send(Request.post("sync", "ratings"));
        time.pass(Duration.ofMinutes(1));

        assertThat(read(RATINGS)).containsExactly(2001, 2002, 2003);
    }

    @Test
    void aReadShortlyAfterAChangeIsNotKeptLonger() {
        latest = "2026-11-21T19:59:55.000Z";
        read(RATINGS);
        version = 2;
        time.pass(Duration.ofMinutes(1));

        assertThat(read(RATINGS)).containsExactly(2001, 2002, 2003);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync/ratings/movies", "sync/watchlist/all/rank/asc", "sync/collection/movies",
        "sync/collection/minimal/shows", "sync/watched/movies", "sync/favorites/movies/rank/asc",
        "users/hidden/dropped"})
    void twoPagesAreEnough(String path) {
        Request whole = Request.get(path.split("/"));
        pages = 2;
        assertThat(sentBy(whole)).containsExactly(page(whole), ACTIVITIES, page(whole));
        time.pass(Duration.ofMinutes(2));
        assertThat(sentBy(whole)).containsExactly(ACTIVITIES);
        version = 2;
        latest = "2026-11-21T20:00:30.000Z";
        time.pass(Duration.ofMinutes(2));
        assertThat(read(whole)).containsExactly(2001, 2002);
    }

    @Test
    void severalReadsAskOnceWhetherAnythingHappened() {
        Request watched = Request.get("sync", "watched", "movies");
        read(RATINGS);
        read(watched);
        time.pass(Duration.ofMinutes(2));
        assertThat(sentBy(RATINGS)).containsExactly(ACTIVITIES);
        assertThat(sentBy(watched)).isEmpty();
    }

    @Test
    void oneSmallPageCostsNoRequestMore() {
        pages = 1;
        assertThat(sentBy(RATINGS)).containsExactly(page(RATINGS));
        version = 2;
        time.pass(Duration.ofMinutes(1));
        assertThat(sentBy(RATINGS)).containsExactly(page(RATINGS));
        assertThat(read(RATINGS)).containsExactly(2001);
    }

    @Test
    void oneLargePageIsUsedAgainToo() {
        pages = 1;
        filling = " ".repeat(50_000);
        Request map = Request.get("sync", "watched", "movies").with("extended", "min");
        cached.send(map);
        assertThat(trakt.lines()).containsExactly(page(map), ACTIVITIES);
        time.pass(Duration.ofMinutes(2));
        trakt.sent.clear();
        cached.send(map);
        assertThat(trakt.lines()).containsExactly(ACTIVITIES);
        latest = "2026-11-21T20:00:30.000Z";
        time.pass(Duration.ofMinutes(2));
        trakt.sent.clear();
        cached.send(map);
        assertThat(trakt.lines()).contains(page(map));
    }

    @Test
    void aSecondPageThatIsShownAloneCostsNoRequestMore() {
        for (int page = 1; page <= 2; page++) {
            cached.send(RATINGS.with("page", page).with("limit", 10));
        }
        assertThat(trakt.lines()).noneMatch(ACTIVITIES::equals);
    }

    @Test
    void whatChangesByItselfIsNotKeptLonger() {
        assertThat(sentBy(UP_NEXT)).hasSize(3);
        time.pass(Duration.ofMinutes(1));
        assertThat(sentBy(UP_NEXT)).hasSize(3);
    }

    @Test
    void noReadIsPutTogetherFromTwo() {
        pages = 2;
        taking = Duration.ofSeconds(5);
        read(UP_NEXT);
        taking = Duration.ZERO;
        version = 2;
        time.pass(Duration.ofSeconds(6));
        assertThat(read(UP_NEXT)).containsExactly(2001, 2002);

        version = 3;
        time.pass(Duration.ofSeconds(15));
        failing = 2;
        assertThatThrownBy(() -> read(UP_NEXT)).isInstanceOf(TraktException.class);
        version = 4;
        failing = 0;
        assertThat(read(UP_NEXT)).containsExactly(4001, 4002);
    }
}
