package dev.traktmcp.trakt;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
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
import dev.traktmcp.trakt.model.SearchHit;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchApiTest {
    @RegisterExtension
    static final WireMockExtension server =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private Trakt trakt;

    @BeforeEach
    void connect() {
        trakt = new Trakt(new JdkTransport(URI.create(server.baseUrl()), "trakt-mcp/test"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "Dune, Dune",
        "Law & Order, Law & Order",
        "Fast && Furious, Fast \\&& Furious",
        "this || that, this \\|| that",
        "Mission: Impossible - Fallout, Mission\\: Impossible \\- Fallout",
        "Face/Off, Face\\/Off",
        "M*A*S*H, M\\*A\\*S\\*H",
        "What If...?, What If...\\?",
        "[REC]², \\[REC\\]²",
        "\"Wuthering Heights\", \\\"Wuthering Heights\\\"",
        "C:\\DOS, C\\:\\\\DOS",
        "!(a^b) {c} ~d +e, \\!\\(a\\^b\\) \\{c\\} \\~d \\+e",
        "天気の子, 天気の子",
    })
    void operatorsAreEscaped(String said, String escaped) {
        assertThat(SearchApi.escape(said)).isEqualTo(escaped);
    }

    @Test
    void textIsEscapedThenEncoded() {
        server.stubFor(get(urlPathEqualTo("/search/movie,show"))
                .withQueryParam("query", equalTo("Face\\/Off & more"))
                .withQueryParam("extended", equalTo("full"))
                .withQueryParam("page", equalTo("1"))
                .withQueryParam("limit", equalTo("10"))
                .willReturn(okJson("""
                        [{"score": 578730123365711995, "type": "movie", "brand_new": {"a": [1]},
                          "movie": {"title": "Face/Off", "year": null, "ids": {"trakt": 500, "plex": {"guid": "x"}},
                                    "votes": 30000, "rating": 7.5, "genres": ["action"]}},
                         {"score": 26.0, "type": "hologram"}]
                        """)));

        List<SearchHit> hits = trakt.search().text(List.of(MediaType.MOVIE, MediaType.SHOW), "Face/Off & more", 10);

        assertThat(hits).hasSize(2);
        assertThat(hits.getFirst().media().title()).isEqualTo("Face/Off");
        assertThat(hits.getFirst().media().year()).isNull();
        assertThat(hits.getFirst().media().typedId()).isEqualTo("movie:500");
        assertThat(hits.getLast().media()).isNull();
    }

    @Test
    void exactSearchTakesTheWordsAsTheyAre() {
        server.stubFor(get(urlPathEqualTo("/search/media/exact"))
                .withQueryParam("query", equalTo("Mission: Impossible"))
                .willReturn(okJson("[{\"type\":\"movie\",\"movie\":{\"title\":\"Mission: Impossible\"}}]")));

        assertThat(trakt.search().exact(null, "Mission: Impossible")).hasSize(1);
    }

    @Test
    void wherePartOfTheExactSearchIsMissingEachTypeIsAskedFor() {
        Trakt checked = new Trakt(new Statuses(new JdkTransport(URI.create(server.baseUrl()), "trakt-mcp/test")));
        for (String type : List.of("movie", "show")) {
            server.stubFor(get(urlPathEqualTo("/search/" + type + "/exact"))
                    .willReturn(okJson("[{\"type\":\"%1$s\",\"%1$s\":{\"title\":\"Fargo\",\"ids\":{\"trakt\":1}}}]"
                            .formatted(type))));
        }

        assertThat(checked.search().exact(null, "Fargo")).extracting(SearchHit::type)
                .containsExactly(MediaType.MOVIE, MediaType.SHOW);
        assertThat(checked.search().exact(null, "Heat")).hasSize(2);
        server.verify(1, getRequestedFor(urlPathEqualTo("/search/media/exact")));
    }

    @Test
    void anIdMayBelongToSeveralThingsOrToNone() {
        server.stubFor(get(urlPathEqualTo("/search/tmdb/1"))
                .withQueryParam("type", absent())
                .willReturn(okJson("[{\"score\":null,\"type\":\"movie\"},{\"score\":0,\"type\":\"show\"}]")));
        server.stubFor(get(urlPathEqualTo("/search/imdb/tt0"))
                .withQueryParam("type", equalTo("movie"))
                .willReturn(okJson("[]")));

        assertThat(trakt.search().byId("tmdb", "1", null)).extracting(SearchHit::type).containsExactly(MediaType.MOVIE,
                MediaType.SHOW);
        assertThat(trakt.search().byId("imdb", "tt0", MediaType.MOVIE)).isEmpty();
    }
}
