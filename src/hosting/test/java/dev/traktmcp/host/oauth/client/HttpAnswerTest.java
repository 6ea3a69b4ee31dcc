package dev.traktmcp.host.oauth.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the answers of strangers are read. */
class HttpAnswerTest {
    private static final int MOST = 10;

    private static HttpAnswer read(String bytes) throws IOException {
        return HttpAnswer.read(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1)), MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello, and more",
        "HTTP/1.1 200\r\ncontent-length:5\r\nContent-Length: 9\r\n\r\nhello",
        "HTTP/1.0 200 OK\r\nX: y\r\n\r\nhello",
        "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\nContent-Length: 5\n\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\n\r\n"})
    void takesEachFormOfABody(String answer) throws IOException {
        assertThat(read(answer).body()).asString().isEqualTo("hello");
    }

    @Test
    void looksAtNoBodyOfOtherAnswers() throws IOException {
        HttpAnswer answer = read("HTTP/1.1 302 Found\r\nLocation: http://x/\r\nContent-Length: 99999\r\n\r\n");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers()).containsEntry("location", "http://x/");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nhello world",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
        "HTTP/1.1 200 OK\r\n\r\nhello world",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nhello \r\n5\r\nworld\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n"})
    void endsAtWhatIsTooLarge(String answer) {
        assertThatThrownBy(() -> read(answer)).isInstanceOf(HttpAnswer.TooLarge.class);
    }

    @Test
    void endsAtAnEndlessHead() {
        assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(5_000)))
                .isInstanceOf(HttpAnswer.TooLarge.class);
        assertThatThrownBy(() -> read("a".repeat(20_000))).isInstanceOf(HttpAnswer.TooLarge.class);
        assertThatThrownBy(() -> read("HTTP/1.1 103 Early Hints\r\n\r\n".repeat(2_000)))
                .isInstanceOf(HttpAnswer.TooLarge.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "HTTP/1.1 200 OK\r\n", "HTTP/2 200\r\n\r\n", "SSH-2.0-x\r\n\r\n", "HTTP/1.1 999 x\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\nhe\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhe",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"})
    void refusesWhatIsNoAnswer(String answer) {
        assertThatThrownBy(() -> read(answer)).isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpAnswer.TooLarge.class);
    }
}
