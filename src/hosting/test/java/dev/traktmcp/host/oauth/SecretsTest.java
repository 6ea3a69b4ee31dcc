package dev.traktmcp.host.oauth;

import static dev.traktmcp.host.oauth.OAuthHost.CALLBACK;
import static dev.traktmcp.host.oauth.OAuthHost.VERIFIER;
import static dev.traktmcp.host.oauth.OAuthHost.json;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.traktmcp.Logs;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What is logged, at its most talkative, helps nobody to get in. */
@Isolated("it listens to all that is logged")
class SecretsTest {
    private final Logger ours = Logs.of("dev.traktmcp");
    private final Level before = ours.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        log.start();
        ours.setLevel(Level.TRACE);
        ours.addAppender(log);
    }

    @AfterEach
    void stop() {
        ours.detachAppender(log);
        ours.setLevel(before);
    }

    @Test
    void noLogLineHoldsASecret() throws Exception {
        String code;
        Map<String, Object> tokens;
        try (OAuthHost host = new OAuthHost(folder)) {
            String client = host.registered(CALLBACK);
            host.authorize(client, "redirect_uri=https://evil.example/");
            host.authorize(client, "state=s3cret", "code_challenge=");
            code = host.code(host.authorize(client));
            tokens = json(host.exchange(client, code));
            host.exchange(client, code);
            host.refresh(client, tokens.get("refresh_token"));
            host.refresh("unknown", tokens.get("refresh_token"));
            host.post("/revoke", "token=" + tokens.get("access_token"), "client_id=unknown");
            host.register("{\"redirect_uris\": [\"https://a.example/#s3cret\"]}");
        }
        String lines = log.list.stream()
                .map(event -> event.getFormattedMessage() + "\n"
                        + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
        assertThat(lines).contains("/token refused: invalid_grant", "nobody is sent back", "sent back to ")
                .doesNotContain(code, VERIFIER, OAuthHost.challenge(VERIFIER), "s3cret", "tma_", "tmr_", "evil");
    }
}
