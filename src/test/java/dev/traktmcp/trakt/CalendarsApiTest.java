package dev.traktmcp.trakt;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Airing;
import dev.traktmcp.trakt.model.Release;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarsApiTest {
    private static final LocalDate START = LocalDate.of(2026, 11, 21);

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
    void episodesComeWithTheirShows() {
        server.stubFor(get(urlPathEqualTo("/calendars/my/shows/2026-11-21/7"))
                .withQueryParam("extended", equalTo("full"))
                .willReturn(okJson("""
                        [{"first_aired": "2026-11-22T02:00:00.000Z",
                          "episode": {"season": 2, "number": 5, "title": "Fishes", "ids": {"trakt": 99},
                                      "episode_type": "mid_season_finale"},
                          "show": {"title": "The Bear", "year": 2022, "ids": {"trakt": 7}, "network": "FX"}}]
                        """)));

        assertThat(trakt.calendars().shows("my", "", START, 7)).singleElement().satisfies(airing -> {
            assertThat(airing.firstAired()).isEqualTo("2026-11-22T02:00:00Z");
            assertThat(airing.episode().episodeType()).isEqualTo("mid_season_finale");
            assertThat(airing.show().title()).isEqualTo("The Bear");
        });
    }

    @Test
    void longStretchesAreAskedInChunksAndMerged() {
        server.stubFor(get(urlPathEqualTo("/calendars/all/shows/premieres/2026-11-21/31"))
                .willReturn(okJson("[" + airing(1, "2026-11-22") + "," + airing(3, "2026-12-21") + "]")));
        server.stubFor(get(urlPathEqualTo("/calendars/all/shows/premieres/2026-12-22/31"))
                .willReturn(okJson("[" + airing(3, "2026-12-21") + "," + airing(2, "2026-12-20") + "]")));
        server.stubFor(get(urlPathEqualTo("/calendars/all/shows/premieres/2027-01-22/1"))
                .willReturn(okJson("[{\"first_aired\": null}," + airing(4, "2027-01-22") + "]")));

        List<Airing> airings = trakt.calendars().shows("all", "premieres", START, 63);

        assertThat(airings).extracting(airing -> airing.episode().ids().trakt()).containsExactly(1L, 2L, 3L, 4L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 32, 33, 62, 365, 366})
    void everyDayIsAskedOnceAndNeverTooManyTogether(int days) {
        server.stubFor(get(anyUrl()).willReturn(okJson("[]")));

        trakt.calendars().shows("my", "", START, days);

        LocalDate expected = START;
        for (Request request : sent) {
            int asked = Integer.parseInt(request.path().get(4));
            assertThat(request.path().get(3)).isEqualTo(expected.toString());
            assertThat(asked).isBetween(1, 33);
            expected = expected.plusDays(asked);
        }
        assertThat(expected).isEqualTo(START.plusDays(days));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 367})
    void aCalendarHasItsLimits(int days) {
        assertThatIllegalArgumentException().isThrownBy(() -> trakt.calendars().shows("my", "", START, days));
        assertThat(sent).isEmpty();
    }

    @Test
    void filmsComeByWhereTheyComeOut() {
        server.stubFor(get(urlPathEqualTo("/calendars/all/streaming/2026-11-21/14")).willReturn(okJson("""
                [{"released": "2026-12-01", "movie": {"title": "Later", "ids": {"trakt": 2}}},
                 {"released": "2026-11-27", "movie": {"title": "Sooner", "ids": {"trakt": 1}}}]
                """)));

        assertThat(trakt.calendars().movies("all", "streaming", START, 14))
                .extracting(Release::released).containsExactly("2026-11-27", "2026-12-01");
    }

    private static String airing(int id, String date) {
        return """
                {"first_aired": "%sT01:00:00.000Z", "episode": {"season": 1, "number": 1, "ids": {"trakt": %d}},
                 "show": {"ids": {"trakt": 7}}}
                """.formatted(date, id);
    }
}
