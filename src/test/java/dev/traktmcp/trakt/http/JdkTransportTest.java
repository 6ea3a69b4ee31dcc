package dev.traktmcp.trakt.http;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.failure.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class JdkTransportTest extends OddServer {
    private static final int TOO_LARGE = (32 << 20) + 1;

    private final Transport wire = wire();

    @Test
    void whatComesZippedIsUnzipped() {
        answers(okJson("[" + " ".repeat(5_000) + "]"));

        Response response = wire.send(READ);

        assertThat(response.header("Content-Encoding")).contains("gzip");
        assertThat(response.body()).hasSize(5_002);
    }

    @Test
    void aBombIsNotUnzipped() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bomb)) {
            zip.write(new byte[TOO_LARGE]);
        }
        answers(status(200).withHeader("Content-Encoding", "gzip").withBody(bomb.toByteArray()));

        assertThat(failure(wire, READ)).isEqualTo(new Failure.Unreachable("localhost", false));
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        // Already marked as encoded, so that the server does not shrink it on its way.
        answers(status(200).withHeader("Content-Encoding", "identity").withBody(new byte[TOO_LARGE]));

        assertThat(failure(wire, PLAYED)).isEqualTo(new Failure.Unreachable("localhost", true));
    }

    @Test
    void headersAreFoundWhateverTheirCase() {
        answers(status(200).withHeader("X-PAGINATION-LIMIT", "25"));

        assertThat(wire.send(READ).number("x-pagination-limit")).contains(25);
    }

    @Test
    void redirectsAreNotFollowedForTheyWouldCarryTheToken() {
        answers(status(301).withHeader("Location", server.baseUrl() + "/elsewhere"));

        assertThat(wire.send(READ.header("Authorization", "Bearer secret")).status()).isEqualTo(301);
        assertThat(sent()).isOne();
    }
}
