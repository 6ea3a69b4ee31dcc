package dev.traktmcp.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import dev.traktmcp.Await;
import dev.traktmcp.home.HomeLock;
import dev.traktmcp.mcp.Catalog;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.OwnTools;
import dev.traktmcp.mcp.http.HttpCaller;
import dev.traktmcp.mcp.http.HttpEndpoint;
import dev.traktmcp.mcp.http.HttpHost;
import dev.traktmcp.mcp.http.TestHost;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.tmdb.Tmdb;
import dev.traktmcp.tmdb.TmdbKey;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.Chain;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.InitialTokens;
import dev.traktmcp.trakt.oauth.SignInPrompting;
import dev.traktmcp.trakt.oauth.TraktAccount;
import dev.traktmcp.trakt.oauth.store.MemoryStore;
import dev.traktmcp.watching.TraktPictures;
import dev.traktmcp.watching.WatchingNow;
import dev.traktmcp.watching.WatchingPage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The HTTP host with all that the page needs: a sandbox, and a stand-in for TMDB and for Trakt's picture host. */
final class WatchingServer implements AutoCloseable {
    static final String KEY = "0123456789abcdef0123456789abcdef";

    final Simulator simulator;
    final WireMockServer tmdb = new WireMockServer(options().dynamicPort());
    final HttpHost host;
    final HttpCaller caller;
    final TraktAccount account;

    /**
     * @param key of TMDB, or null; {@code token} of the door, or null
     * @param signedIn whether somebody is; {@code fallback} whose profile is read else, or null
     */
    WatchingServer(Clock clock, String key, String token, boolean signedIn, String fallback) throws IOException {
        this(clock, key, Duration.ofHours(1), token, signedIn, fallback);
    }

    /** With another patience with pictures' hosts than one that holds on the slowest machine. */
    WatchingServer(Clock clock, String key, Duration patience, String token, boolean signedIn, String fallback)
            throws IOException {
        simulator = Simulator
                .start(Options.standard().withClock(clock).withStrict(true).withRateLimits(false).withLived(false));
        tmdb.start();
        tmdb.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));
        account = TraktAccount.open(
                new JdkTransport(simulator.authUrl(), "trakt-mcp/test"), new App(Simulator.CLIENT_ID, null, null),
                new MemoryStore(),
                HomeLock.ofThisProcess(), signedIn
                        ? new InitialTokens(Simulator.ACCESS_TOKEN, Simulator.REFRESH_TOKEN) : null,
                clock,
                _ -> Await.forEver());
        Transport api = Chain.around(new JdkTransport(simulator.apiUrl(), "trakt-mcp/test"), Simulator.CLIENT_ID,
                account.tokens(),
                System::nanoTime, _ -> {}, RandomGenerator.getDefault());
        Trakt trakt = new Trakt(new SignInPrompting(api, account::signIn));
        Transport stand = new JdkTransport(URI.create(tmdb.baseUrl()), "trakt-mcp/test");
        WatchingPage showcase = new WatchingPage(
                new WatchingNow(trakt, account::signIn, fallback),
                key == null ? Tmdb.none() : new Tmdb(stand, new TmdbKey(key), patience, clock, System::nanoTime),
                new TraktPictures(WatchingServlet.PICTURES, "media\\.trakt\\.invalid|moved\\.invalid", _ -> stand,
                        patience,
                        clock),
                clock, Duration.ofHours(1));
        host =
                TestHost.start(Opening.none(), new OwnTools().protocol(), OwnTools::states, showcase,
                        new HttpEndpoint("127.0.0.1", 0, token, List.of()),
                        Duration.ofSeconds(20));
        caller = new HttpCaller(host.address());
    }

    Title title(Type type, String slug) {
        return simulator.catalogue().find(type, slug).orElseThrow();
    }

    void play(Item item, Instant since) {
        simulator.account().startWatching(item, "scrobble", since);
    }

    void playMovie(String slug, Instant since) {
        play(Item.of(title(Type.MOVIE, slug)), since);
    }

    void playEpisode(String slug, int season, int number, Instant since) {
        Title show = title(Type.SHOW, slug);
        play(Item.of(show, show.episode(season, number).orElseThrow()), since);
    }

    HttpResponse<String> get(String path) throws Exception {
        return caller.send(caller.request(path));
    }

    HttpResponse<String> look() throws Exception {
        return get("/api/watching");
    }

    /** What is shown as playing. */
    Map<String, Object> content() throws Exception {
        HttpResponse<String> answer = look();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Catalog.child(HttpCaller.json(answer.body()), "content");
    }

    /** TMDB knows a title, whose backdrops are given as JSON. */
    void tmdbKnows(String path, String backdrops, String more) {
        tmdb.stubFor(WireMock.get(urlPathEqualTo(path)).willReturn(okJson("""
                {"poster_path": "/poster.jpg", "images": {"backdrops": [%s]}%s}""".formatted(backdrops, more))));
    }

    /** @param language of the words in it, as JSON */
    static String backdrop(String name, String language) {
        return "{\"file_path\": \"/%s.jpg\", \"iso_639_1\": %s}".formatted(name, language);
    }

    @Override
    public void close() {
        host.close();
        account.close();
        tmdb.stop();
        simulator.close();
    }
}
