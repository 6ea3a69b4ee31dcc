package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.host.store.Person;
import dev.traktmcp.host.store.Store;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.oauth.App;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may come in, once Trakt has said who they are; and that no tokens are left of those who may not. */
class TraktDoorTest {
    private static final String SESSION = "__Host-trakt-mcp";

    @TempDir
    Path folder;

    private Simulator trakt;
    private HostedServer server;
    private Store store;
    private URI address;

    @BeforeEach
    void start() throws Exception {
        address = URI.create("http://localhost:" + Proxy.freePort());
        String back = address + "/trakt/callback";
        trakt = Simulator.start(Options.standard().withStrict(true).withRateLimits(false)
                .withApp(new App(Simulator.CLIENT_ID, Simulator.CLIENT_SECRET, Set.of(back))));
        server = new HostedServer(folder, trakt, address, "--trakt-redirect-uri", back, "--allow", "anna");
        store = server.running.store();
    }

    @AfterEach
    void stop() {
        server.close();
        trakt.close();
    }

    private Visitor visitor(String name, String path) throws Exception {
        Visitor visitor = new Visitor(server.url, name);
        visitor.browser.get(path);
        return visitor;
    }

    private Visitor signsIn(String name, String path) throws Exception {
        Visitor visitor = visitor(name, path);
        visitor.browser.submit("/signin");
        return comesBack(visitor);
    }

    private Visitor comesBack(Visitor visitor) throws Exception {
        visitor.browser.get(visitor.sayYes().replace(address.toString(), server.url.toString()));
        return visitor;
    }

    private String invitation(int uses) {
        return "/invite/" + store.invitations().invite(store.people().all().getFirst().id(), Duration.ofDays(1), uses);
    }

    private Person person(String name) {
        return store.people().bySlug(name).orElseThrow();
    }

    private long revoked() {
        return trakt.requests().stream().filter(request -> request.path().equals("/oauth/revoke")).count();
    }

    private void assertTurnedAway(Visitor visitor, String why) {
        assertThat(visitor.browser.status()).isEqualTo(403);
        assertThat(visitor.browser.page()).contains(why);
        assertThat(visitor.browser.cookies).doesNotContainKey(SESSION);
    }

    @Test
    void whoIsNeitherListedNorInvitedIsTurnedAway() throws Exception {
        assertTurnedAway(signsIn("mallory", "/signin"), "This server is for invited people");
        assertThat(store.people().all()).isEmpty();
        assertThat(revoked()).isEqualTo(1);
    }

    @Test
    void whoIsListedComesInAndRunsNothing() throws Exception {
        assertThat(signsIn("anna", "/signin").browser.cookies).containsKey(SESSION);
        assertThat(person("anna").host()).isFalse();
        assertThat(store.signIns().of(person("anna").id()).read().isGood()).isTrue();
        assertThat(revoked()).isZero();
        assertThat(server.running.greeting()).contains("Nobody runs this server yet");
    }

    @Test
    void whoComesFirstByTheLinkOfTheStartRunsItAndNobodyAfterThem() throws Exception {
        String greeting = server.running.greeting();
        signsIn("ben", greeting.substring(greeting.indexOf("/invite/")));
        assertThat(person("ben").host()).isTrue();
        signsIn("carla", invitation(1));
        assertThat(person("carla").host()).isFalse();
        assertThat(server.running.greeting()).doesNotContain("/invite/");
    }

    @Test
    void anInvitationForOneLetsOneIn() throws Exception {
        signsIn("anna", "/signin");
        store.people().makeHost(person("anna").id());
        String link = invitation(1);
        Visitor carla = visitor("carla", link);
        Visitor dora = visitor("dora", link);
        carla.browser.submit("/signin");
        dora.browser.submit("/signin");
        assertThat(comesBack(carla).browser.cookies).containsKey(SESSION);
        assertTurnedAway(comesBack(dora), "This server is for invited people");
        assertThat(revoked()).isEqualTo(1);
        assertThat(visitor("emil", link).browser.status()).isEqualTo(410);
        assertThat(signsIn("carla", "/signin").browser.cookies).as("who is in stays in").containsKey(SESSION);
    }

    @Test
    void whoNeedsNoInvitationUsesNoneUp() throws Exception {
        signsIn("anna", "/signin");
        store.people().makeHost(person("anna").id());
        String link = invitation(1);
        signsIn("anna", link);
        assertThat(signsIn("carla", link).browser.cookies).containsKey(SESSION);
    }

    @Test
    void whoIsBlockedIsToldSoAndNoInvitationHelps() throws Exception {
        signsIn("anna", "/signin");
        store.people().makeHost(person("anna").id());
        signsIn("carla", invitation(1));
        store.people().block(person("carla").id(), true);
        String link = invitation(1);
        for (String path : new String[] {"/signin", link}) {
            long before = revoked();
            assertTurnedAway(signsIn("carla", path), "has blocked your account here");
            assertThat(revoked() - before).isEqualTo(1);
        }
        assertThat(signsIn("dora", link).browser.cookies).as("it was not used up").containsKey(SESSION);
    }

    @Test
    void whoeverSignsOutOfTraktIsSignedOutThere() throws Exception {
        Visitor anna = signsIn("anna", "/signin");
        anna.browser.get("/account").submit("/account/trakt-out");
        assertThat(revoked()).isEqualTo(1);
        assertThat(store.signIns().of(person("anna").id()).read().isGood()).isFalse();
    }
}
