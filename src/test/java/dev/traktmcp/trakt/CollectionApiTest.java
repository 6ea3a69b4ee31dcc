package dev.traktmcp.trakt;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Statuses;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.CollectionEntry;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CollectionApiTest {
    private static final String DAY = "2026-01-02T03:04:05.000Z";

    @RegisterExtension
    static final WireMockExtension server =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private CollectionApi collection;

    @BeforeEach
    void connect() {
        collection =
                new Trakt(new Statuses(new JdkTransport(URI.create(server.baseUrl()), "trakt-mcp/test"))).collection();
    }

    private static String movies(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(id -> "\"" + id + "\":\"" + DAY + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void page(int page, String body) {
        server.stubFor(get(urlPathEqualTo("/sync/collection/movies"))
                .withQueryParam("extended", equalTo("min"))
                .withQueryParam("page", equalTo(String.valueOf(page)))
                .willReturn(okJson(body)));
    }

    @Test
    void mapsAreReadUntilAPageIsEmpty() {
        page(1, movies(1, 250));
        page(2, movies(251, 500));
        page(3, "{}");
        assertThat(collection.movieDates()).hasSize(500).containsEntry(500L, Instant.parse("2026-01-02T03:04:05Z"));
    }

    @Test
    void aServerThatKnowsNoPagesIsAskedTwiceAndNotForEver() {
        page(1, movies(1, 700));
        page(2, movies(1, 700));
        assertThat(collection.movieDates()).hasSize(700);
        server.verify(2, getRequestedFor(urlPathEqualTo("/sync/collection/movies")));
    }

    @Test
    void aShortPageIsTheLast() {
        page(1, movies(1, 99));
        assertThat(collection.movieDates()).hasSize(99);
        server.verify(1, getRequestedFor(urlPathEqualTo("/sync/collection/movies")));
    }

    @Test
    void episodesAreKeyedByShowSeasonAndNumber() {
        server.stubFor(get(urlPathEqualTo("/sync/collection/shows"))
                .willReturn(okJson("{\"1388\":{\"0\":{\"3\":\"" + DAY + "\"},\"2\":{\"11\":null}}}")));
        assertThat(collection.episodeDates().get(1388L).get(0)).containsEntry(3, Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(collection.episodeDates().get(1388L).get(2)).as("what has no date was not sent").isEmpty();
    }

    @Test
    void anEntryMayLackAnythingAndHaveMore() {
        server.stubFor(get(urlPathEqualTo("/sync/collection/movies"))
                .withQueryParam("extended", equalTo("metadata"))
                .willReturn(okJson("""
                        [{"type": "movie", "collected_at": null, "movie": {"title": "Heat", "ids": {"trakt": 13}},
                          "metadata": {"media_type": "hologram", "3d": true, "smell": "popcorn"}},
                         {"collected_at": "2026-01-02T03:04:05.000Z"}]
                        """)));
        List<CollectionEntry> entries = collection.all(MediaType.MOVIE, null, null).items();
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().metadata().mediaType()).isEqualTo("hologram");
        assertThat(entries.getFirst().metadata().threeD()).isTrue();
        assertThat(entries.getLast().movie()).isNull();
    }
}
