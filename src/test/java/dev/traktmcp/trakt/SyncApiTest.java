package dev.traktmcp.trakt;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.RatingEntry;
import dev.traktmcp.trakt.model.sync.WatchlistEntry;
import dev.traktmcp.trakt.model.sync.WriteResult;
import dev.traktmcp.trakt.model.users.Settings;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SyncApiTest {
    @RegisterExtension
    static final WireMockExtension server =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final List<Request> sent = new ArrayList<>();
    private Trakt trakt;

    @BeforeEach
    void connect() {
        Transport wire = new JdkTransport(URI.create(server.baseUrl()), "trakt-mcp/test");
        trakt = new Trakt(request -> {
            sent.add(request);
            return wire.send(request);
        });
    }

    @Test
    void onePageOfTheWatchlistComesInFull() {
        server.stubFor(get(urlPathEqualTo("/sync/watchlist/shows/added/desc"))
                .withQueryParam("page", equalTo("2"))
                .withQueryParam("limit", equalTo("10"))
                .withQueryParam("extended", equalTo("full"))
                .willReturn(okJson("""
                        [{"rank": 11, "id": 3947510581234, "listed_at": "2026-01-02T03:04:05.000Z", "notes": null,
                          "type": "show", "show": {"title": "The Bear", "year": 2022, "ids": {"trakt": 7}}}]
                        """)
                        .withHeader("X-Pagination-Item-Count", "11")
                        .withHeader("X-Pagination-Limit", "10")
                        .withHeader("X-Applied-Sort-By", "rank")));

        Page<WatchlistEntry> page = trakt.sync().watchlist(MediaType.SHOW, new Sort("added", "desc"), 2, 10);

        assertThat(page.total()).isEqualTo(11);
        assertThat(page.complete()).isTrue();
        assertThat(page.sortedBy()).isEqualTo("rank");
        assertThat(page.items()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(3_947_510_581_234L);
            assertThat(entry.listedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
            assertThat(entry.show().title()).isEqualTo("The Bear");
        });
    }

    @Test
    void theWholeWatchlistComesWithoutDetails() {
        server.stubFor(get(urlPathEqualTo("/sync/watchlist/all/rank/asc"))
                .withQueryParam("extended", absent())
                .willReturn(okJson("[{\"type\":\"movie\"},{\"type\":\"episode\"}]")));

        assertThat(trakt.sync().watchlist(null, Sort.RANK).items())
                .extracting(WatchlistEntry::type).containsExactly(MediaType.MOVIE, MediaType.EPISODE);
    }

    @Test
    void successMayStillHaveFoundNothing() {
        server.stubFor(post(urlPathEqualTo("/sync/watchlist"))
                .withRequestBody(equalToJson("""
                        {"movies": [{"ids": {"trakt": 1}}],
                         "shows": [{"ids": {"trakt": 7}, "seasons": [{"number": 2, "episodes": [{"number": 45}]}]}]}
                        """))
                .willReturn(jsonResponse("""
                        {"added": {"movies": 0, "shows": null}, "existing": {"movies": 1, "brand_new": 3},
                         "not_found": {"movies": [], "shows": [
                            {"ids": {"trakt": 7}, "seasons": [{"number": 2, "episodes": [{"number": 45}]}]}]},
                         "list": {"updated_at": "2026-11-21T20:00:00.000Z", "item_count": 12}}
                        """, 201)));

        WriteResult result = trakt.sync().addToWatchlist(Items.none().movie(1, Map.of()).episode(7, 2, 45, Map.of()));

        assertThat(result.added().total()).isZero();
        assertThat(result.existing().movies()).isOne();
        assertThat(result.deleted().total()).isZero();
        assertThat(result.list().itemCount()).isEqualTo(12);
        assertThat(result.notFound().isEmpty()).isFalse();
        assertThat(result.notFound().shows().getFirst().seasons().getFirst().episodes().getFirst().number())
                .isEqualTo(45);
    }

    @Test
    void setLikeWritesMayBeRepeated() {
        server.stubFor(post(anyUrl()).willReturn(okJson("{}")));
        Items items = Items.none().movie(1, Map.of("rating", 9));

        trakt.sync().addToWatchlist(items);
        trakt.sync().removeFromWatchlist(items);
        trakt.sync().addRatings(items);
        WriteResult removed = trakt.sync().removeRatings(items);

        assertThat(sent).extracting(Request::line).containsExactly(
                "POST /sync/watchlist", "POST /sync/watchlist/remove",
                "POST /sync/ratings", "POST /sync/ratings/remove");
        assertThat(sent).allMatch(Request::repeatable);
        assertThat(removed.notFound().isEmpty()).isTrue();
    }

    @Test
    void ratingsAreReadByType() {
        server.stubFor(get(urlPathEqualTo("/sync/ratings/episodes")).willReturn(okJson("""
                [{"rated_at": "2026-01-02T03:04:05.000Z", "rating": 9, "type": "episode",
                  "episode": {"season": 2, "number": 5, "ids": {"trakt": 99}}, "show": {"title": "The Bear"}}]
                """)));

        Page<RatingEntry> ratings = trakt.sync().ratings(MediaType.EPISODE);

        assertThat(ratings.complete()).isTrue();
        assertThat(ratings.items().getFirst().rating()).isEqualTo(9);
        assertThat(ratings.items().getFirst().episode().number()).isEqualTo(5);
    }

    @Test
    void settingsSayWhoAndWhereAndHowMuch() {
        server.stubFor(get(urlPathEqualTo("/users/settings")).willReturn(okJson("""
                {"user": {"username": "sean", "vip": false, "ids": {"slug": "sean", "trakt": 1, "uuid": "u"}},
                 "account": {"timezone": "Europe/Berlin", "time_24hr": true},
                 "limits": {"list": {"count": 5, "item_count": 250}, "watchlist": {"item_count": 250},
                            "search": {"recent_count": 5}}}
                """)));

        Settings settings = trakt.users().settings();

        assertThat(settings.user().ids().slug()).isEqualTo("sean");
        assertThat(settings.account().timezone()).isEqualTo("Europe/Berlin");
        assertThat(settings.limits().list()).isEqualTo(new Settings.Limit(5, 250));
        assertThat(settings.limits().watchlist().itemCount()).isEqualTo(250);
        assertThat(settings.limits().notes()).isNull();
    }
}
