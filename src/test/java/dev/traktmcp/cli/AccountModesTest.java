package dev.traktmcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Child;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words for the person at the terminal, as real processes that share a home with the server. */
class AccountModesTest {
    private static final String ADD = """
            {"jsonrpc":"2.0","id":1,"method":"tools/call","params":\
            {"name":"add_to_watchlist","arguments":{"title":"Heat (1995)"}}}
            """;

    @TempDir
    Path home;

    private Simulator simulator;

    @AfterEach
    void stop() {
        simulator.close();
    }

    private void start(UnaryOperator<Options> change) {
        simulator = Simulator.start(change.apply(Options.standard().withStrict(true).withRateLimits(false)));
    }

    @Test
    void loginDoctorServerAndLogoutShareOneSignIn() throws Exception {
        start(options -> options.withSelfApproval(1));
        assertThat(run(ADD, Map.of()).said())
                .contains("Nobody is signed in to Trakt", "https://auth.trakt.tv/activate");

        Child.Ended login = run("", Map.of(), "login", "--log", "DEBUG");
        assertThat(login.said())
                .contains("Open https://auth.trakt.tv/activate and enter ", "█", "Signed in to Trakt as ");
        assertThat(login.code()).isZero();

        assertThat(run(ADD, Map.of()).said()).contains("Heat (1995)").doesNotContain("signed in");

        Child.Ended doctor = run("", Map.of(), "doctor", "--log", "DEBUG");
        assertThat(doctor.said()).doesNotContain("WRONG").containsSubsequence(
                "network", "app", "clock", "right", "sign-in server", "store", "file", "sign-in", "as ");
        assertThat(doctor.code()).isZero();

        assertThat(run("", Map.of(), "logout").said()).contains("Signed out of Trakt");
        assertThat(simulator.requests()).anyMatch(sent -> sent.path().equals("/oauth/revoke") && sent.status() == 200);
        assertThat(run(ADD, Map.of()).said()).contains("Nobody is signed in to Trakt");
        assertThat(login.said() + doctor.said()).doesNotContainPattern("sandbox-(access|refresh)|0{40}");
    }

    @Test
    void theDoctorSaysWhatIsWrongAndWhatToDo() throws Exception {
        start(options -> options);
        Child.Ended stranger = run("", Map.of("TRAKT_CLIENT_ID", "deleted"), "doctor");
        assertThat(stranger.code()).isEqualTo(1);
        assertThat(stranger.said()).containsPattern("app +WRONG: Trakt refuses this app.*VIP")
                .containsPattern("sign-in +WRONG: Nobody is signed in.*login");
        Child.Ended offline = run("", Map.of("TRAKT_API_URL", "http://127.0.0.1:1"), "doctor");
        assertThat(offline.said()).containsPattern("network +WRONG: No answer came from 127.0.0.1")
                .contains("127.0.0.1 resolves to 127.0.0.1; tried: 127.0.0.1");
    }

    @Test
    void withoutAnAppEveryWordSaysHowToGetOne() throws Exception {
        start(options -> options);
        Child.Ended login = run("", Map.of("TRAKT_CLIENT_ID", ""), "login");
        assertThat(login.code()).isEqualTo(1);
        assertThat(login.said()).contains("https://developer.trakt.tv", "VIP");
    }

    /** Runs the program to its end; what it says is stdout and stderr together. */
    private Child.Ended run(String stdin, Map<String, String> settings, String... words)
            throws IOException, InterruptedException {
        return Child.program(words)
                .with(Map.of(
                        "TRAKT_CLIENT_ID", Simulator.CLIENT_ID,
                        "TRAKT_API_URL", simulator.apiUrl().toString(),
                        "TRAKT_AUTH_URL", simulator.authUrl().toString(),
                        "TRAKT_MCP_HOME", home.resolve("trakt").toString()))
                .with(settings)
                .inOneVoice()
                .run(stdin);
    }
}
