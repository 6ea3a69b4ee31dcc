package dev.traktmcp.trakt;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.traktmcp.deadline.FakeTime;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.http.AccessTokens;
import dev.traktmcp.trakt.http.Chain;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.Play;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays, through the whole chain: of all that is sent, they alone must never arrive twice. */
class HistoryTest {
    private static final Items DUNE = Items.none().movie(12, Map.of("watched_at", "2026-11-20T20:00:00Z"));

    @RegisterExtension
    static final WireMockExtension server =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final Trakt trakt = trakt(server.baseUrl());

    private static Trakt trakt(String base) {
        FakeTime time = new FakeTime();
        return new Trakt(Chain.around(new JdkTransport(URI.create(base), "trakt-mcp/test"), "client",
                AccessTokens.fixed("secret"), time, time, new Random(7)));
    }

    @Test
    void onePageComesInFullAndEndsBeforeItsEnd() {
        server.stubFor(get(urlPathEqualTo("/sync/history/shows/7"))
                .withQueryParam("start_at", equalTo("2026-11-20T00:00:00Z"))
                .withQueryParam("end_at", equalTo("2026-11-20T23:59:59.999Z"))
                .withQueryParam("page", equalTo("2"))
                .withQueryParam("limit", equalTo("10"))
                .withQueryParam("extended", equalTo("full"))
                .willReturn(okJson("""
                        [{"id": 10794261983, "watched_at": "2026-11-20T20:00:00.000Z", "action": "rewatch_party",
                          "type": "episode", "episode": {"season": 2, "number": 5, "ids": {"trakt": 99}},
                          "show": {"title": "The Bear", "year": 2022, "ids": {"trakt": 7}}},
                         {"id": 10794261982, "watched_at": "1970-01-01T00:00:00.000Z", "action": "watch",
                          "type": "movie", "movie": {"title": "Dune"}}]
                        """)
                        .withHeader("X-Pagination-Item-Count", "12")
                        .withHeader("X-Pagination-Limit", "10")));

        Page<Play> page = trakt.sync().history(MediaType.SHOW, 7L,
                Instant.parse("2026-11-20T00:00:00Z"), Instant.parse("2026-11-21T00:00:00Z"), 2, 10);

        assertThat(page.total()).isEqualTo(12);
        assertThat(page.complete()).isTrue();
        assertThat(page.items().getFirst().id()).isEqualTo(10_794_261_983L);
        assertThat(page.items().getFirst().episode().number()).isEqualTo(5);
        assertThat(page.items()).extracting(Play::hasDate).containsExactly(true, false);
    }

    @Test
    void allOfItHasNoTypeAndNoEndsAndNoDetails() {
        server.stubFor(get(urlPathEqualTo("/sync/history"))
                .withQueryParam("start_at", absent())
                .withQueryParam("end_at", absent())
                .withQueryParam("extended", absent())
                .willReturn(okJson("[{\"id\": 1, \"type\": \"movie\"}]")));

        Page<Play> plays = trakt.sync().history(null, null, null, null);

        assertThat(plays.complete()).isTrue();
        assertThat(plays.items()).extracting(Play::id).containsExactly(1L);
        assertThat(plays.items().getFirst().hasDate()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> trakt.sync().history(null, 7L, null, null));
    }

    @Test
    void addingSaysHowManyPlays() {
        server.stubFor(post(urlPathEqualTo("/sync/history"))
                .withRequestBody(equalToJson("""
                        {"movies": [{"ids": {"trakt": 12}, "watched_at": "2026-11-20T20:00:00Z"}]}
                        """))
                .willReturn(jsonResponse("""
                        {"added": {"movies": 1, "episodes": 0}, "updated": {"movies": 0, "episodes": 0},
                         "not_found": {"movies": [], "shows": [], "seasons": [], "episodes": []}}
                        """, 201)));

        assertThat(trakt.sync().addToHistory(DUNE).added().movies()).isOne();
    }

    @Test
    void singlePlaysAreRemovedByTheirOwnIds() {
        server.stubFor(post(urlPathEqualTo("/sync/history/remove"))
                .withRequestBody(equalToJson("{\"ids\": [10794261983, 4]}"))
                .willReturn(okJson("""
                        {"deleted": {"movies": 0, "episodes": 1}, "not_found": {"movies": [], "ids": [4]}}
                        """)));

        WriteResult result = trakt.sync().removeFromHistory(List.of(10_794_261_983L, 4L), List.of());

        assertThat(result.deleted().episodes()).isOne();
        assertThat(result.notFound().isEmpty()).isFalse();
        assertThat(result.notFound().ids()).containsExactly(4L);
    }

    @Test
    void removalsMayBeRepeated() {
        server.stubFor(post(urlPathEqualTo("/sync/history/remove")).inScenario("once")
                .whenScenarioStateIs("Started")
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("again"));
        server.stubFor(post(urlPathEqualTo("/sync/history/remove")).inScenario("once")
                .whenScenarioStateIs("again")
                .willReturn(okJson("{\"deleted\": {\"movies\": 2}}")));

        assertThat(trakt.sync().removeFromHistory(DUNE).deleted().movies()).isEqualTo(2);
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                arguments(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), true),
                arguments(aResponse().withFault(Fault.EMPTY_RESPONSE), true),
                arguments(aResponse().withStatus(500), true),
                arguments(aResponse().withStatus(503), true),
                arguments(aResponse().withStatus(201), true),
                arguments(okJson("{\"added\": {\"mov"), true),
                arguments(aResponse().withStatus(302), false),
                arguments(aResponse().withStatus(401), false),
                arguments(aResponse().withStatus(403), false),
                arguments(aResponse().withStatus(420), false),
                arguments(aResponse().withStatus(422), false));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void aPlayThatWentWrongTellsWhetherItMayBeThere(ResponseDefinitionBuilder ending, boolean mayBeDone) {
        server.stubFor(post(anyUrl()).willReturn(ending));

        TraktException thrown = catchThrowableOfType(TraktException.class, () -> trakt.sync().addToHistory(DUNE));

        assertThat(thrown.failure().mayBeDone()).as("%s", thrown.failure()).isEqualTo(mayBeDone);
        assertThat(server.findAll(anyRequestedFor(anyUrl()))).as("sent once").hasSize(1);
    }

    @Test
    void aPlayThatNeverLeftSaysSo() {
        TraktException thrown = catchThrowableOfType(
                TraktException.class, () -> trakt("http://localhost:1").sync().addToHistory(DUNE));

        assertThat(thrown.failure().mayBeDone()).isFalse();
    }
}
