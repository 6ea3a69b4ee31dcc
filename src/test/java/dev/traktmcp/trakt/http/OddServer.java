package dev.traktmcp.trakt.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.traktmcp.deadline.FakeTime;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import java.net.URI;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The whole chain before a server that answers as a well-behaved Trakt would not; those who use it take turns. */
@ResourceLock("odd server")
abstract class OddServer {
    static final Request READ = Request.get("sync", "watchlist");
    static final Request LISTED = Request.post("sync", "watchlist").json(Map.of("movies", Map.of())).harmlessTwice();
    static final Request PLAYED = Request.post("sync", "history").json(Map.of("movies", Map.of()));

    @RegisterExtension
    static final WireMockExtension server =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    final FakeTime time = new FakeTime();
    final Transport trakt = chain(wire());

    static Transport wire() {
        return new JdkTransport(URI.create(server.baseUrl()), "trakt-mcp/test");
    }

    final Transport chain(Transport wire) {
        return Chain.around(wire, "client", AccessTokens.fixed("secret"), time, time, new Random(7));
    }

    static Failure failure(Transport transport, Request request) {
        return catchThrowableOfType(TraktException.class, () -> transport.send(request)).failure();
    }

    /** What the server answers, one after the other; the last for ever. */
    static void answers(ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            server.stubFor(any(anyUrl()).inScenario("answers")
                    .whenScenarioStateIs(state(i))
                    .willReturn(answers[i])
                    .willSetStateTo(state(Math.min(i + 1, answers.length - 1))));
        }
    }

    private static String state(int answer) {
        return answer == 0 ? Scenario.STARTED : "answer " + answer;
    }

    static int sent() {
        return server.findAll(anyRequestedFor(anyUrl())).size();
    }

    static ResponseDefinitionBuilder status(int status) {
        return aResponse().withStatus(status);
    }

    static ResponseDefinitionBuilder html(int status) {
        return status(status).withHeader("Content-Type", "text/html; charset=UTF-8").withBody("<h1>Slow down</h1>");
    }

    static ResponseDefinitionBuilder fault(Fault fault) {
        return aResponse().withFault(fault);
    }
}
