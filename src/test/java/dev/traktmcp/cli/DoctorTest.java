package dev.traktmcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.home.Home;
import dev.traktmcp.home.HomeLock;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.InitialTokens;
import dev.traktmcp.trakt.oauth.TraktAccount;
import dev.traktmcp.trakt.oauth.store.Stores;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("it puts a stdout of its own in place")
class DoctorTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T20:00:00Z"));

    private static final byte[] SETTINGS = "{\"user\": {\"username\": \"sean\"}}".getBytes(StandardCharsets.UTF_8);

    private final PrintStream before = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private ZoneId zone;

    @TempDir
    Path home;

    @AfterEach
    void restore() {
        System.setOut(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Sat, 21 Nov 2026 20:00:30 GMT | clock           right",
        "Sat, 21 Nov 2026 20:05:00 GMT | clock           WRONG: it is 300 seconds behind. Set the clock",
        "Sat, 21 Nov 2026 19:00:00 GMT | clock           WRONG: it is 3600 seconds ahead. Set the clock",
        "yesterday                     | clock           right",
    })
    void comparesTheClockWithTrakts(String date, String line) {
        examine(request -> new Response(request.line(), 200, Map.of("Date", date), new byte[0]));
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains(line);
    }

    @Test
    void tellsCloudflareFromARefusedApp() {
        examine(request -> new Response(request.line(), 403, Map.of("Content-Type", "text/html"), new byte[0]));
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("app             WRONG: Cloudflare");
    }

    @Test
    void saysWhichAddressWasTriedInVain() {
        examine(_ -> { throw new Failure.Unreachable("api.trakt.tv", false).raise(); });
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsPattern("network +WRONG: No answer came from api.trakt.tv")
                .contains("api.trakt.tv resolves to 2001:db8:0:0:0:0:0:1, 192.0.2.1; tried: 2001:db8:0:0:0:0:0:1");
    }

    @Test
    void saysThatANameHasNoAddress() {
        assertThat(Addresses.tried("api.trakt.tv", host -> { throw new UnknownHostException(host); }))
                .isEqualTo("api.trakt.tv resolves to no address; tried: none");
    }

    /** People paste what it prints into reports. */
    @Test
    void printsNoSecret() {
        assertThat(examine(request -> new Response(request.line(), 200, Map.of(), SETTINGS),
                new App("the-app", "hush-secret", null), new InitialTokens("hush-access", "hush-refresh"))).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("sign-in         as sean").doesNotContain("hush",
                "the-app");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Asia/Tokyo    | Europe/Berlin  | Asia/Tokyo, as TRAKT_MCP_TIMEZONE says
            UTC+2         | Europe/Berlin  | UTC+02:00, as TRAKT_MCP_TIMEZONE says. It is a bare offset
            +05:30        | -              | +05:30, as TRAKT_MCP_TIMEZONE says. It is a bare offset
            GMT-3         | -              | which knows no summer time
            Etc/GMT+5     | -              | It is a bare offset
            -             | Europe/Berlin  | Europe/Berlin, as the Trakt account says
            -             | UTC+2          | as the Trakt account says. It is a bare offset
            -             | Mars/Phobos    | of this machine, as Java does not know the account's "Mars/Phobos"
            -             | -              | of this machine, as neither TRAKT_MCP_TIMEZONE nor a Trakt account says
            UTC           | -              | UTC, as TRAKT_MCP_TIMEZONE says
            """)
    void saysWhichZoneCountsAndWhy(String set, String ofAccount, String expected) {
        zone = set == null ? null : ZoneId.of(set);
        byte[] settings = ofAccount == null ? SETTINGS
                : "{\"user\": {\"username\": \"sean\"}, \"account\": {\"timezone\": \"%s\"}}".formatted(ofAccount)
                        .getBytes(StandardCharsets.UTF_8);
        examine(request -> new Response(request.line(), 200, Map.of(), settings),
                new App("the-app", "hush-secret", null), new InitialTokens("hush-access", "hush-refresh"));

        assertThat(printed.toString(StandardCharsets.UTF_8)).containsPattern("time zone +.*").contains(expected);
    }

    private void examine(Transport wire) {
        assertThat(examine(wire, new App("id", null, null), null)).as("nobody is signed in").isEqualTo(1);
    }

    private int examine(Transport wire, App app, InitialTokens tokens) {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        Home folder = new Home(home);
        HomeLock lock = new HomeLock(folder, Thread::sleep);
        TraktAccount account =
                TraktAccount.open(wire, app, Stores.of(Stores.Kind.FILE, folder, lock, "id", "Linux"), lock, tokens,
                        CLOCK, Thread::sleep);
        Addresses.Names names = _ -> new InetAddress[] {
            InetAddress.ofLiteral("2001:db8::1"), InetAddress.ofLiteral("192.0.2.1")};
        return new Doctor(wire, wire, new Trakt(wire).users(), account.signIn(), home, CLOCK, zone, names).run();
    }
}
