package dev.traktmcp.trakt;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Statuses;
import dev.traktmcp.trakt.model.Season;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShowsTest {
    @RegisterExtension
    static final WireMockExtension server =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private Trakt trakt;

    @BeforeEach
    void connect() {
        trakt = new Trakt(new Statuses(new JdkTransport(URI.create(server.baseUrl()), "trakt-mcp/test")));
    }

    @Test
    void seasonsComeWithTheirEpisodes() {
        server.stubFor(get(urlPathEqualTo("/shows/the-bear/seasons"))
                .withQueryParam("extended", equalTo("full,episodes"))
                .willReturn(okJson("""
                        [{"number": 0, "ids": {"trakt": 1}},
                         {"number": 1, "ids": {"trakt": 2}, "episode_count": 8, "rating": null, "episodes": [
                            {"season": 1, "number": 1, "title": "System", "ids": {"trakt": 3, "imdb": ""},
                             "first_aired": null, "episode_type": "cosmic_premiere"}]}]
                        """)));

        List<Season> seasons = trakt.shows().seasons("the-bear");

        assertThat(seasons).extracting(Season::number).containsExactly(0, 1);
        assertThat(seasons.getFirst().episodes()).isNull();
        assertThat(seasons.getLast().episodes().getFirst().episodeType()).isEqualTo("cosmic_premiere");
        assertThat(seasons.getLast().episodes().getFirst().firstAired()).isNull();
    }

    @Test
    void anIdWithAnythingInItStaysAnId() {
        server.stubFor(get(urlEqualTo("/shows/a%2Fb%20%E2%9C%93%3Fx?extended=full"))
                .willReturn(okJson("{\"title\": \"Odd\"}")));

        assertThat(trakt.shows().summary("a/b ✓?x").title()).isEqualTo("Odd");
    }

    @Test
    void anUnknownIdIsNotThere() {
        TraktException thrown = catchThrowableOfType(TraktException.class, () -> trakt.movies().summary("nope"));

        assertThat(thrown.failure()).isEqualTo(new Failure.NotThere("GET /movies/nope"));
    }

    @Test
    void anAnswerOfAnotherShapeIsUnexpected() {
        server.stubFor(get(urlPathEqualTo("/movies/1")).willReturn(okJson("<html>maintenance</html>")));
        server.stubFor(get(urlPathEqualTo("/movies/2")).willReturn(okJson("null")));

        for (String id : List.of("1", "2")) {
            TraktException thrown = catchThrowableOfType(TraktException.class, () -> trakt.movies().summary(id));
            assertThat(thrown.failure()).isEqualTo(new Failure.Unexpected("GET /movies/" + id, 200));
        }
    }
}
