package dev.traktmcp.trakt.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusesTest {
    private static final Request SHOW = Request.get("shows", "x");
    private static final Request WATCHLIST = Request.post("sync", "watchlist");
    private static final Request CHECKIN = Request.post("checkin");

    @RegisterExtension
    static final WireMockExtension server =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final Transport trakt =
            new Statuses(new JdkTransport(URI.create(server.baseUrl()), "trakt-mcp/test"));

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(SHOW, status(401), new Failure.NotSignedIn(null, null)),
                arguments(Request.get("users", "sean", "history"), status(401).withHeader("X-Private-User", "true"),
                        new Failure.PrivateUser("sean")),
                arguments(SHOW, status(403), new Failure.AppRejected()),
                arguments(SHOW, json(403, "{\"error\":\"no\"}"), new Failure.AppRejected()),
                arguments(SHOW, html(403), new Failure.Blocked()),
                arguments(SHOW, status(404), new Failure.NotThere("GET /shows/x")),
                arguments(CHECKIN, json(409, "{\"expires_at\":\"2026-11-21T22:10:00.000Z\"}"),
                        new Failure.Conflict("checkin", Instant.parse("2026-11-21T22:10:00Z"))),
                arguments(CHECKIN, json(409, "{\"watched_at\":\"2026-11-21T22:10:00.000Z\"}"),
                        new Failure.Conflict("checkin", null)),
                arguments(CHECKIN, html(409), new Failure.Conflict("checkin", null)),
                arguments(CHECKIN, status(409), new Failure.Conflict("checkin", null)),
                arguments(WATCHLIST, status(420), new Failure.LimitReached("watchlist", null, null)),
                arguments(WATCHLIST,
                        status(420).withHeader("x-account-limit", "250").withHeader("X-VIP-User", "false")
                                .withHeader("X-Upgrade-URL", "https://app.trakt.tv/vip"),
                        new Failure.LimitReached("watchlist", 250, false)),
                arguments(Request.post("users", "me", "lists"), status(420),
                        new Failure.LimitReached("lists", null, null)),
                arguments(Request.post("users", "me", "lists", "5", "items"),
                        status(420).withHeader("X-Account-Limit", "many").withHeader("X-VIP-User", "true"),
                        new Failure.LimitReached("list", null, true)),
                arguments(SHOW, status(423).withHeader("X-Account-Locked", "true"), new Failure.AccountLocked()),
                arguments(SHOW, status(426), new Failure.VipOnly("https://app.trakt.tv/vip")),
                arguments(SHOW, status(426).withHeader("X-Upgrade-URL", "https://trakt.tv/vip"),
                        new Failure.VipOnly("https://trakt.tv/vip")),
                arguments(SHOW, html(429).withHeader("Retry-After", "300"),
                        new Failure.RateLimited(Duration.ofSeconds(300), Failure.Limit.SERVER)),
                arguments(SHOW, status(429).withHeader("Retry-After", "Sat, 21 Nov 2026 20:00:00 GMT"),
                        new Failure.RateLimited(Duration.ofMinutes(1), Failure.Limit.SERVER)),
                arguments(SHOW, status(500), new Failure.TraktDown(500, false)),
                arguments(SHOW, html(522), new Failure.TraktDown(522, false)),
                arguments(SHOW, status(301).withHeader("Location", "/elsewhere"),
                        new Failure.Unexpected("GET /shows/x", 301)),
                arguments(SHOW, status(405), new Failure.Unexpected("GET /shows/x", 405)),
                arguments(SHOW, status(412), new Failure.Unexpected("GET /shows/x", 412)),
                arguments(SHOW, status(422), new Failure.Unexpected("GET /shows/x", 422)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyRefusalIsTheFailureItMeans(Request request, ResponseDefinitionBuilder answer, Failure failure) {
        server.stubFor(any(anyUrl()).willReturn(answer));

        assertThat(catchThrowableOfType(TraktException.class, () -> trakt.send(request)).failure()).isEqualTo(failure);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204})
    void successPasses(int status) {
        server.stubFor(any(anyUrl()).willReturn(status(status)));

        assertThat(trakt.send(SHOW).isEmpty()).isTrue();
    }

    private static ResponseDefinitionBuilder status(int status) {
        return aResponse().withStatus(status);
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return status(status).withHeader("Content-Type", "application/json").withBody(body);
    }

    private static ResponseDefinitionBuilder html(int status) {
        return status(status).withHeader("Content-Type", "text/html; charset=UTF-8").withBody("<h1>Sorry</h1>");
    }
}
