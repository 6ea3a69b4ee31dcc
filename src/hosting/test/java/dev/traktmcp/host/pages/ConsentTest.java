package dev.traktmcp.host.pages;

import static dev.traktmcp.host.pages.PagesHost.BOTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.host.store.Client;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that asks, and what an answer does. */
class ConsentTest extends OnPages {
    @Test
    void saysWhoAsksForWhatAndWhereOneGoesAfterwards() throws Exception {
        Browser browser = new Browser(host.address).get(host.ask());
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page()).contains("May <bdi>mcporter</bdi> use your Trakt account?",
                "This name was given by the assistant itself", "an app on this device",
                "When you press Allow, Trakt asks", "see your\n            watchlist, history",
                "name=\"write\" value=\"yes\" checked");
    }

    @Test
    void namesTheHostThatVouchesForTheName() throws Exception {
        Client claude = host.client("https://claude.ai/oauth/client.json", Client.Kind.DOCUMENT, "Claude");
        String page = new Browser(host.address)
                .get(host.ask(claude, BOTH, "https://claude.ai/api/mcp/auth_callback")).page();
        assertThat(page).contains("It comes from <strong>claude.ai</strong>", "sent to <strong>claude.ai</strong>")
                .doesNotContain("Nobody has checked it", "auth_callback");
    }

    @ParameterizedTest
    @CsvSource({"trakt:read,It may only <strong>read:</strong>", "trakt:write,It may only <strong>change:</strong>"})
    void offersNoChoiceWhereOneThingWasAskedFor(String scope, String words) throws Exception {
        Browser browser = new Browser(host.address)
                .get(host.ask(host.registered("x"), Set.of(scope), host.elsewhere + "/callback"));
        assertThat(browser.page()).contains(words).doesNotContain("checkbox");
        browser.submit("/consent", "decision", "allow");
        browser.get("/trakt/callback?code=x&state=" + browser.state());
        assertThat(host.allowed("sean")).containsExactly(Set.of(scope));
    }

    @ParameterizedTest
    @CsvSource({"yes,2", "'',1"})
    void givesWhatThePersonLeaves(String write, int scopes) throws Exception {
        Browser browser = new Browser(host.address).get(host.ask());
        browser.submit("/consent", "decision", "allow", "write", write);
        assertThat(host.allowed("sean")).as("nothing before Trakt has said who it is").isEmpty();
        assertThat(browser.leadsTo()).startsWith(host.trakt.page + "?state=");
        browser.get("/trakt/callback?code=x&state=" + browser.state());
        assertThat(host.allowed("sean")).singleElement().satisfies(given -> assertThat(given).hasSize(scopes)
                .contains("trakt:read"));
        assertThat(browser.leadsTo()).startsWith(host.withCode());
    }

    @Test
    void askingForNothingAddsNothing() throws Exception {
        Browser browser = new Browser(host.address)
                .get(host.ask(host.registered("x"), Set.of("trakt:read"), host.elsewhere + "/callback"));
        browser.submit("/consent", "decision", "allow", "write", "yes");
        browser.get("/trakt/callback?code=x&state=" + browser.state());
        assertThat(host.allowed("sean")).containsExactly(Set.of("trakt:read"));
    }

    @Test
    void whoIsSignedInIsNamedAndNeedNotGoToTrakt() throws Exception {
        Browser browser = host.signedIn("sean").get(host.ask());
        assertThat(browser.page()).contains("You are signed in as <strong>Name of sean</strong>");
        browser.submit("/consent", "decision", "allow", "write", "yes");
        assertThat(browser.leadsTo()).startsWith(host.withCode());
        assertThat(host.allowed("sean")).containsExactly(BOTH);
    }

    @Test
    void whoIsSignedOutOfTraktGoesThereAgain() throws Exception {
        Browser browser = host.signedIn("sean");
        host.trakt.signOut(host.person("sean").id());
        browser.get(host.ask()).submit("/consent", "decision", "allow");
        assertThat(browser.leadsTo()).startsWith(host.trakt.page.toString());
    }

    @Test
    void somebodyElseSignsInInstead() throws Exception {
        String asked = host.ask();
        Browser browser = host.signedIn("sean").get(asked);
        Map<String, String> before = browser.form("/consent");
        browser.post("/consent", Map.of("request", before.get("request"), "token", before.get("token"), "decision",
                "other"));
        assertThat(browser.leadsTo()).isEqualTo(asked);
        assertThat(browser.get(asked).page()).contains("When you press Allow, Trakt asks").doesNotContain("sean");
        host.trakt.slug = "mia";
        browser.submit("/consent", "decision", "allow");
        browser.get("/trakt/callback?code=x&state=" + browser.state());
        assertThat(host.allowed("mia")).hasSize(1);
        assertThat(host.allowed("sean")).isEmpty();
    }

    @Test
    void denyingTellsTheAssistantAndNobodyElse() throws Exception {
        Browser browser = new Browser(host.address).get(host.ask()).submit("/consent", "decision", "deny");
        assertThat(browser.leadsTo()).startsWith(host.elsewhere + "/callback?error=access_denied&state=s%261");
        assertThat(browser.page()).contains("Nothing was allowed");
        assertThat(host.allowed("sean")).isEmpty();
    }

    @Test
    void aRequestIsAnsweredOnce() throws Exception {
        Browser browser = new Browser(host.address).get(host.ask());
        Map<String, String> form = browser.form("/consent");
        form.put("decision", "deny");
        assertThat(browser.post("/consent", form).status()).isEqualTo(200);
        assertThat(browser.post("/consent", form).status()).isEqualTo(410);
        assertThat(browser.page()).contains("This page has run out", "connect again");
    }

    @Test
    void aRequestExpires() throws Exception {
        String asked = host.ask();
        host.now = PagesHost.START.plus(Duration.ofMinutes(11));
        assertThat(new Browser(host.address).get(asked).status()).isEqualTo(410);
        assertThat(new Browser(host.address).get("/consent?request=made-up").status()).isEqualTo(410);
        assertThat(new Browser(host.address).get("/consent").status()).isEqualTo(404);
    }

    @Test
    void anAnswerWithoutTheCookieCountsForNothing() throws Exception {
        Browser browser = new Browser(host.address).get(host.ask());
        Map<String, String> form = browser.form("/consent");
        form.put("decision", "allow");
        browser.cookies.clear();
        assertThat(browser.post("/consent", form).status()).isEqualTo(403);
        assertThat(browser.page()).contains("This browser did not begin it", "Allow cookies");
        browser.cookies.put("__Host-consent", "A".repeat(43));
        assertThat(browser.post("/consent", form).status()).as("somebody else's cookie").isEqualTo(403);
        assertThat(browser.page()).contains("This browser did not begin it");
    }

    @Test
    void aRequestBelongsToTheBrowserThatShowedItFirst() throws Exception {
        String asked = host.ask();
        Browser first = new Browser(host.address).get(asked);
        Browser second = new Browser(host.address).get(asked);
        assertThat(second.status()).isEqualTo(403);
        assertThat(second.page()).doesNotContain("token");
        assertThat(first.get(asked).status()).as("reloaded").isEqualTo(200);
    }

    @Test
    void anAnswerWithoutTheTokenOfThePageCountsForNothing() throws Exception {
        Browser browser = new Browser(host.address).get(host.ask());
        Map<String, String> form = browser.form("/consent");
        form.put("decision", "allow");
        form.put("token", "made-up");
        assertThat(browser.post("/consent", form).status()).isEqualTo(403);
        form.remove("token");
        assertThat(browser.post("/consent", form).status()).isEqualTo(400);
    }

    @Test
    void anAnswerCountsForThePersonThatThePageNamed() throws Exception {
        Browser browser = host.signedIn("sean").get(host.ask());
        Map<String, String> form = browser.form("/consent");
        form.put("decision", "allow");
        browser.cookies.put("__Host-trakt-mcp", host.signedIn("mia").cookies.get("__Host-trakt-mcp"));
        assertThat(browser.post("/consent", form).status()).isEqualTo(403);
        assertThat(browser.page()).contains("This page is older than your sign-in");
        assertThat(host.allowed("sean")).isEmpty();
    }

    @Test
    void aTokenOfOneRequestIsNoneForAnother() throws Exception {
        Browser browser = new Browser(host.address).get(host.ask());
        String token = browser.form("/consent").get("token");
        Map<String, String> other = browser.get(host.ask()).form("/consent");
        other.put("token", token);
        other.put("decision", "allow");
        assertThat(browser.post("/consent", other).status()).isEqualTo(403);
    }

    @Test
    void namesOfStrangersAreShownAndNothingElse() throws Exception {
        Client hostile = host.registered("<script>alert(1)</script>\u202e\"'&{{token}}$1");
        String page = new Browser(host.address)
                .get(host.ask(hostile, BOTH, "cursor://anysphere.cursor-retrieval/callback")).page();
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;{{token}}$1",
                "the app on this device that opens cursor: addresses").doesNotContain("<script", "\u202e");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whileTraktIsAwayThePageStaysGood(boolean byCode) throws Exception {
        host.trakt.byCode = byCode;
        Browser browser = new Browser(host.address).get(host.ask());
        Map<String, String> form = browser.form("/consent");
        form.put("decision", "allow");
        host.trakt.away = true;
        assertThat(browser.post("/consent", form).status()).isEqualTo(502);
        host.trakt.away = false;
        assertThat(browser.post("/consent", form).leadsTo()).contains("state=");
        assertThat(browser.post("/consent", form).status()).as("on the way, so used up").isEqualTo(410);
    }

    @Test
    void whileTraktIsAwayAtTheEndTheSamePageCanBeLoadedAgain() throws Exception {
        Browser browser = new Browser(host.address).get(host.ask()).submit("/consent", "decision", "allow");
        String back = "/trakt/callback?code=x&state=" + browser.state();
        host.trakt.away = true;
        assertThat(browser.get(back).status()).isEqualTo(502);
        host.trakt.away = false;
        assertThat(browser.get(back).leadsTo()).startsWith(host.withCode());
    }

    @Test
    void anAssistantComesHereByItsRequestToAuthorize() throws Exception {
        Client client = host.registered("mcporter");
        Browser browser = new Browser(host.address).get("/authorize?response_type=code&client_id=" + client.id()
                + "&redirect_uri=" + host.elsewhere + "/callback&code_challenge=" + "c".repeat(43)
                + "&code_challenge_method=S256&state=x");
        assertThat(browser.leadsTo()).startsWith(host.address + "/consent?request=");
        assertThat(browser.get(browser.leadsTo()).page()).contains("May <bdi>mcporter</bdi> use");
        assertThat(browser.get("/authorize?client_id=unknown&redirect_uri=https://x.example/").status()).isEqualTo(400);
        assertThat(browser.page()).contains("Your assistant cannot be connected", "nobody registered here",
                "style.css");
    }
}
