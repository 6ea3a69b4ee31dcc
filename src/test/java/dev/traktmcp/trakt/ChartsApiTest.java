package dev.traktmcp.trakt;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Statuses;
import dev.traktmcp.trakt.model.ChartEntry;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.Recommendation;
import dev.traktmcp.trakt.model.WatchNow;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What lists of titles, and the answers about a title, look like on the wire. */
class ChartsApiTest {
    @RegisterExtension
    static final WireMockExtension server =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private Trakt trakt;

    @BeforeEach
    void connect() {
        trakt = new Trakt(new Statuses(new JdkTransport(URI.create(server.baseUrl()), "trakt-mcp/test")));
    }

    @Test
    void trendingSaysHowManyAreWatching() {
        for (String type : List.of("movie", "show")) {
            server.stubFor(get(urlPathEqualTo("/" + type + "s/trending"))
                    .withQueryParam("page", equalTo("2"))
                    .withQueryParam("limit", equalTo("1"))
                    .withQueryParam("extended", equalTo("full"))
                    .willReturn(okJson("""
                            [{"watchers": 21, "%s": {"title": "A %s", "ids": {"trakt": 5}}}]
                            """.formatted(type, type))
                            .withHeader("X-Pagination-Item-Count", "3")
                            .withHeader("X-Pagination-Limit", "1")));
        }

        Page<ChartEntry> shows = trakt.charts().page(MediaType.SHOW, "trending", Map.of(), 2, 1);

        assertThat(shows.complete()).isFalse();
        assertThat(shows.total()).isEqualTo(3);
        assertThat(shows.items().getFirst().watchers()).isEqualTo(21);
        assertThat(shows.items()).extracting(ChartEntry::media).extracting(Media::title).containsExactly("A show");
        assertThat(trakt.charts().page(MediaType.MOVIE, "trending", Map.of(), 2, 1).items())
                .extracting(ChartEntry::media).extracting(Media::title).containsExactly("A movie");
    }

    @Test
    void popularIsBareAndFiltersGoByTraktsNames() {
        server.stubFor(get(urlPathEqualTo("/shows/popular"))
                .withQueryParam("genres", equalTo("drama,crime"))
                .withQueryParam("years", equalTo("1990-1999"))
                .willReturn(okJson("""
                        [{"title": "A show", "ids": {"trakt": 5}, "certification": "tv-ma",
                          "trailer": "https://youtube.com/x"}]
                        """)));

        Page<ChartEntry> popular =
                trakt.charts().popular(MediaType.SHOW, Map.of("genres", "drama,crime", "years", "1990-1999"), 1, 10);

        assertThat(popular.items()).hasSize(1);
        assertThat(popular.items().getFirst().media().typedId()).isEqualTo("show:5");
        assertThat(popular.items().getFirst().media().trailer()).isEqualTo("https://youtube.com/x");
        assertThat(popular.items().getFirst().watchers()).isNull();
    }

    @Test
    void figuresMayBeMissingAndMayBeHuge() {
        server.stubFor(get(urlPathEqualTo("/movies/boxoffice")).willReturn(okJson("""
                [{"revenue": 3000000000, "movie": {"title": "A", "ids": {"trakt": 1}}},
                 {"revenue": null, "movie": {"title": "B", "ids": {"trakt": 2}}}]
                """)));

        assertThat(trakt.charts().boxOffice()).extracting(ChartEntry::revenue).containsExactly(3_000_000_000L, null);
    }

    @Test
    void aReasonMayBeATitleOrAKindOfTitles() {
        server.stubFor(get(urlPathEqualTo("/movies/recommendations"))
                .withQueryParam("limit", equalTo("100"))
                .willReturn(okJson("""
                        [{"movie": {"title": "A", "ids": {"trakt": 1}}, "score": 0.5, "sources": [
                            {"id": 7, "type": "activity", "stars": 9, "show": {"title": "B", "ids": {"trakt": 7}}},
                            {"id": 3, "type": "subgenre", "subgenres": [{"id": 3, "name": "Heist", "slug": "heist"}]}]},
                         {"movie": {"title": "C", "ids": {"trakt": 2}}}]
                        """)));

        List<Recommendation> all = trakt.recommendations().withReasons(MediaType.MOVIE, Map.of());

        assertThat(all.getFirst().sources().getFirst().media().title()).isEqualTo("B");
        assertThat(all.getFirst().sources().getLast().subgenres().getFirst().name()).isEqualTo("Heist");
        assertThat(all.getLast().sources()).isEmpty();
    }

    @Test
    void whatWasWatchedIsKnownByItsIdsAlone() {
        server.stubFor(get(urlPathEqualTo("/sync/watched/shows"))
                .withQueryParam("extended", equalTo("min"))
                .willReturn(okJson("{\"1388\": {\"3950\": {\"62085\": [\"2026-01-01T00:00:00.000Z\"]}}, \"7\": {}}")));

        assertThat(trakt.watched().ids(MediaType.SHOW)).containsExactlyInAnyOrder(1388L, 7L);
    }

    @Test
    void whatWasWatchedIsReadFromRowsWhereNoMapComes() {
        server.stubFor(get(urlPathEqualTo("/sync/watched/movies"))
                .willReturn(
                        okJson("[{\"plays\": 1, \"movie\": {\"title\": \"Heat\", \"ids\": {\"trakt\": 13}}}, {}]")));

        assertThat(trakt.watched().ids(MediaType.MOVIE)).containsExactly(13L);
    }

    @Test
    void servicesAreByCountryAndMayBeMissing() {
        server.stubFor(get(urlPathEqualTo("/shows/7/watchnow/us")).willReturn(okJson("""
                {"us": {"subscription": [{"source": "netflix", "link": "n.example", "uhd": null, "prices": {}}],
                        "free": null}}
                """)));
        server.stubFor(get(urlPathEqualTo("/shows/7/watchnow/jp")).willReturn(okJson("{}")));
        server.stubFor(get(urlPathEqualTo("/shows/7/seasons/1/episodes/2/watchnow/us")).willReturn(noContent()));

        WatchNow.Services services = trakt.about().watchNow(MediaType.SHOW, 7, null, null, "us").countries().get("us");
        assertThat(services.subscription()).extracting(WatchNow.Service::source).containsExactly("netflix");
        assertThat(services.free()).isEmpty();
        assertThat(trakt.about().watchNow(MediaType.SHOW, 7, 1, null, "jp").countries()).isEmpty();
        assertThat(trakt.about().watchNow(MediaType.SHOW, 7, 1, 2, "us").countries()).isEmpty();
    }

    @Test
    void aTitleMayHaveNobodyInIt() {
        server.stubFor(get(urlPathEqualTo("/movies/7/people")).willReturn(okJson("{\"cast\": null, \"crew\": {}}")));

        assertThat(trakt.about().people(MediaType.MOVIE, 7, null, null).cast()).isEmpty();
    }
}
