package dev.traktmcp.host.pages;

import static dev.traktmcp.host.pages.PagesHost.BOTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.host.store.Grant;
import dev.traktmcp.host.store.Tokens;
import dev.traktmcp.json.UntypedJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person can do on their own page. */
class AccountTest {
    private PagesHost host;
    private Browser browser;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        host = PagesHost.in(folder);
        browser = host.signedIn("sean");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private Grant grant(String slug, String client, Set<String> scope) {
        return host.store.grants().allow(host.person(slug).id(), host.registered(client), scope,
                host.address + "/mcp");
    }

    @Test
    void showsAssistantsAndWhatTheyMay() throws Exception {
        grant("sean", "Claude", BOTH);
        grant("sean", "mcporter", Set.of("trakt:read"));
        assertThat(browser.get("/account").page()).contains("<bdi>Claude</bdi>", "may read and change",
                "<bdi>mcporter</bdi>", "may read ·", "since 29 November 2026", "last used today",
                "Signed in since 29 November 2026").doesNotContain("You run this server");
    }

    @Test
    void takesAccessAwayWithItsTokens() throws Exception {
        Tokens.Issued issued = host.store.tokens().issue(grant("sean", "Claude", BOTH), BOTH);
        browser.get("/account").submit("/account/take-away");
        assertThat(browser.leadsTo()).isEqualTo("/account");
        assertThat(browser.get("/account").page()).contains("None.");
        assertThat(host.store.tokens().access(issued.access())).isEmpty();
        assertThat(host.store.audit().latest(1)).extracting("event").containsExactly("taken_away");
    }

    @Test
    void nobodyTakesAwayWhatIsAnothersOrByAForgedForm() throws Exception {
        host.store.people().signedIn("mia", "Mia");
        Grant hers = grant("mia", "Claude", BOTH);
        grant("sean", "other", BOTH);
        Map<String, String> form = browser.get("/account").form("/account/take-away");
        form.put("grant", hers.id());
        assertThat(browser.post("/account/take-away", form).status()).isEqualTo(303);
        assertThat(host.store.grants().find(hers.id())).isPresent();
        assertThat(browser.post("/account/take-away", Map.of("token", "x", "grant", hers.id())).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/take-away", "/account/trakt-out", "/account/delete", "/account/host", "/signout"})
    void nothingIsDoneWithoutTheTokenOfThePage(String path) throws Exception {
        grant("sean", "Claude", BOTH);
        assertThat(browser.post(path, Map.of("token", "forged", "action", "invite")).status()).isEqualTo(403);
        assertThat(browser.post(path, Map.of()).status()).isEqualTo(400);
        assertThat(new Browser(host.address).post(path, Map.of("token", "forged")).status()).isEqualTo(403);
        assertThat(host.store.grants().of(host.person("sean").id())).hasSize(1);
        assertThat(host.trakt.revoked).isEmpty();
    }

    @Test
    void signsOutOfTrakt() throws Exception {
        String id = host.person("sean").id();
        browser.get("/account").submit("/account/trakt-out");
        assertThat(host.trakt.revoked).containsExactly(id);
        assertThat(browser.get("/account").page()).contains("Not signed in, so your assistants can do nothing");
    }

    @Test
    void givesAwayAllThatIsKeptWithoutTokens() throws Exception {
        Tokens.Issued issued = host.store.tokens().issue(grant("sean", "Claude", BOTH), BOTH);
        browser.get("/account/export");
        assertThat(browser.answer().headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"trakt-mcp.json\"");
        assertThat(browser.page()).contains("sean", "Claude").doesNotContain(issued.access(), issued.refresh(),
                browser.cookies.get(Visit.SESSION));
        assertThat(UntypedJson.read(browser.page().getBytes(StandardCharsets.UTF_8))).isInstanceOf(Map.class);
    }

    @Test
    void asksOnceMoreThenDeletesEverything() throws Exception {
        Grant grant = grant("sean", "Claude", BOTH);
        String id = host.person("sean").id();
        browser.get("/account/delete");
        assertThat(browser.page()).contains("Delete everything, <bdi>Name of sean</bdi>?", "Keep it");
        assertThat(host.store.people().find(id)).as("not yet").isPresent();
        browser.submit("/account/delete");
        assertThat(browser.page()).contains("Everything is deleted", "Trakt was told");
        assertThat(host.store.people().find(id)).isEmpty();
        assertThat(host.store.grants().find(grant.id())).isEmpty();
        assertThat(host.trakt.revoked).containsExactly(id);
        assertThat(browser.cookies).doesNotContainKey(Visit.SESSION);
    }

    @Test
    void deletesAlsoWhileTraktIsAwayAndSaysWhatIsLeftToDo() throws Exception {
        host.trakt.away = true;
        String id = host.person("sean").id();
        browser.get("/account/delete").submit("/account/delete");
        assertThat(browser.page()).contains("Trakt could not be told", "settings at Trakt");
        assertThat(host.store.people().find(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/account/export", "/account/delete", "/account/host"})
    void strangersAreSentToSignIn(String path) throws Exception {
        assertThat(new Browser(host.address).get(path).leadsTo()).isEqualTo("/signin");
    }

    @Test
    void theHostSeesPeopleAndBlocksThem() throws Exception {
        assertThat(browser.get("/account/host").status()).as("not the host").isEqualTo(403);
        host.store.people().makeHost(host.person("sean").id());
        String mia = host.store.people().signedIn("mia", "<b>Mia</b>").id();
        assertThat(browser.get("/account").page()).contains("You run this server");
        assertThat(browser.get("/account/host").page()).contains("&lt;b&gt;Mia&lt;/b&gt;", "last seen today",
                "runs this server", "signed in");
        Map<String, String> form = browser.form("/account/host");
        assertThat(form).containsEntry("person", mia);
        form.put("action", "block");
        browser.post("/account/host", form);
        assertThat(host.store.people().find(mia).orElseThrow().blocked()).isTrue();
        assertThat(browser.get("/account/host").page()).contains("Let in again");
        form.put("action", "unblock");
        browser.post("/account/host", form);
        assertThat(host.store.people().find(mia).orElseThrow().blocked()).isFalse();
        form.put("person", host.person("sean").id());
        form.put("action", "block");
        browser.post("/account/host", form);
        assertThat(host.person("sean").blocked()).as("nobody locks themselves out").isFalse();
    }

    @Test
    void theHostMakesInvitationsAndEndsThem() throws Exception {
        String sean = host.person("sean").id();
        host.store.people().makeHost(sean);
        Map<String, String> form = browser.get("/account/host").form("/account/host");
        form.put("uses", "3");
        form.put("days", "7");
        String page = browser.post("/account/host", form).page();
        String link = page.replaceFirst("(?s).*<code id=\"made\">(.*?)</code>.*", "$1");
        assertThat(link).startsWith(host.address + "/invite/");
        assertThat(new Browser(host.address).get(link).page()).contains("You are invited");
        assertThat(browser.get("/account/host").page()).contains("for 3 people", "until 6 December 2026")
                .doesNotContain(link);
        String id = host.store.invitations().of(sean).getFirst().id();
        browser.post("/account/host", Map.of("token", form.get("token"), "action", "end", "invitation", id));
        assertThat(new Browser(host.address).get(link).status()).isEqualTo(410);
        for (String uses : List.of("0", "101", "-1", "many", "99999999999")) {
            form.put("uses", uses);
            assertThat(browser.post("/account/host", form).status()).as(uses).isEqualTo(400);
        }
    }
}
