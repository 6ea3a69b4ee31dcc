package dev.traktmcp.trakt.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChainTest extends OddServer {

    @Test
    void whoAsksIsSaidInEveryRequest() {
        answers(status(201));
        trakt.send(LISTED);

        var headers = server.getAllServeEvents().getFirst().getRequest();
        assertThat(headers.getHeader("trakt-api-key")).isEqualTo("client");
        assertThat(headers.getHeader("trakt-api-version")).isEqualTo("2");
        assertThat(headers.getHeader("user-agent")).isEqualTo("trakt-mcp/test");
        assertThat(headers.getHeader("content-type")).isEqualTo("application/json");
        assertThat(headers.getHeader("authorization")).isEqualTo("Bearer secret");
    }

    @Test
    void everyTryKeepsThePaceOfWrites() {
        answers(status(429).withHeader("Retry-After", "1"), status(201));
        Instant start = time.instant();

        trakt.send(LISTED);
        trakt.send(LISTED);

        assertThat(Duration.between(start, time.instant())).isEqualTo(Duration.ofMillis(2_100));
    }
}
