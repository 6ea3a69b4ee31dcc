package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.host.HostedServer.Guest;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that was allowed to write alone reads nothing, in whatever way it asks. */
class WriteOnlyTokenTest {
    /** They tell nothing of the person. */
    private static final Set<String> OF_NOBODY =
            Set.of("tools/list", "resources/list", "resources/templates/list", "prompts/list", "prompts/get");

    @Test
    void everythingThatReadsIsRefusedBeforeTraktHearsOfIt(@TempDir Path folder) throws Exception {
        try (HostedServer server = new HostedServer(folder, "--calls-per-minute", "1000")) {
            Guest anna = server.guest("anna", HostedServer.WRITE);
            String session = server.session(anna);
            server.running.upstream().sandbox().clearRequests();
            for (Asked asked : reading()) {
                boolean free = OF_NOBODY.contains(asked.method());
                List<HttpResponse<InputStream>> answers = new ArrayList<>();
                if (!asked.method().equals("resources/subscribe")) {
                    answers.add(server.caller.open(server.as(anna, asked.modern(server.caller))));
                }
                if (!asked.method().equals("subscriptions/listen")) {
                    answers.add(server.caller.open(server.as(anna, asked.handshake(server.caller, session))));
                }
                for (HttpResponse<InputStream> answer : answers) {
                    assertThat(answer.statusCode()).as("%s", asked).isEqualTo(free ? 200 : 403);
                    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("nothing")).as("%s", asked)
                            .contains(free ? "nothing" : "error=\"insufficient_scope\"");
                    answer.body().readAllBytes();
                }
            }
            assertThat(server.running.upstream().sandbox().requests()).isEmpty();
            assertThat(server.call(anna, "add_to_watchlist", "{\"title\": \"Heat (1995)\"}").body())
                    .contains("\"isError\":false");
        }
    }

    private static List<Asked> reading() throws Exception {
        List<Asked> all = new ArrayList<>(Asked.everything());
        all.removeIf(asked -> asked.method().equals("tools/call") && !asked.reads());
        all.add(new Asked("resources/subscribe", Map.of("uri", "trakt://me/watchlist")));
        all.add(new Asked("subscriptions/listen", Map.of("notifications", Map.of())));
        return all;
    }
}
