package dev.traktmcp.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import dev.traktmcp.Node;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The page in a real browser; what is looked at there stands in {@code src/test/browser/watching.mjs}. */
@Order(3)
class WatchingPageTest {
    private static final String TOKEN = "a token & more: 100 %";

    @Test
    void showsWhatIsPlayingToEverybody() throws Exception {
        Node browser = Node.browser();
        try (WatchingServer open = server(null); WatchingServer locked = server(TOKEN)) {
            browser.run("watching.mjs", open.host.address().toString(), locked.host.address().toString(), TOKEN);
        }
    }

    /** One on which an episode is playing that Trakt has a picture of. */
    private static WatchingServer server(String token) throws IOException {
        WatchingServer server = new WatchingServer(Clock.systemUTC(), null, token, true, null);
        server.tmdb.stubFor(
                any(anyUrl()).willReturn(aResponse().withHeader("Content-Type", "image/png").withBody(picture())));
        server.playEpisode("severance", 2, 3, Clock.systemUTC().instant().minus(Duration.ofMinutes(10)));
        return server;
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
