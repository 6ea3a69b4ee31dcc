package dev.traktmcp.host.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The way to Trakt and back. */
class SignInTest extends OnPages {
    /** A browser that is at Trakt now. */
    private Browser atTrakt() throws Exception {
        return new Browser(host.address).get("/signin").submit("/signin");
    }

    @Test
    void comesBackSignedIn() throws Exception {
        Browser browser = atTrakt();
        assertThat(browser.cookies).doesNotContainKey(Visit.SESSION);
        browser.get("/trakt/callback?code=x&state=" + browser.state());
        assertThat(browser.leadsTo()).isEqualTo("/account");
        assertThat(browser.get("/account").page()).contains("Hello, <bdi>Name of sean</bdi>");
    }

    @Test
    void eachSignInHasASessionOfItsOwn() throws Exception {
        Browser browser = host.signedIn("sean");
        String before = browser.cookies.get(Visit.SESSION);
        browser.get("/signin").submit("/signin").get("/trakt/callback?code=x&state=" + browser.state());
        String after = browser.cookies.get(Visit.SESSION);
        assertThat(after).isNotEqualTo(before);
        browser.cookies.put(Visit.SESSION, before);
        assertThat(browser.get("/account").leadsTo()).as("the one before is over").isEqualTo("/signin");
    }

    @Test
    void aPlantedSessionIsNotTakenOver() throws Exception {
        Browser browser = atTrakt();
        browser.cookies.put(Visit.SESSION, "planted-by-somebody-else");
        browser.get("/trakt/callback?code=x&state=" + browser.state());
        assertThat(browser.cookies.get(Visit.SESSION)).isNotEqualTo("planted-by-somebody-else");
    }

    @Test
    void aSessionEndsAfterAMonth() throws Exception {
        Browser browser = host.signedIn("sean");
        host.now = PagesHost.START.plus(Duration.ofDays(31));
        assertThat(browser.get("/account").leadsTo()).isEqualTo("/signin");
    }

    @Test
    void aStateWorksOnceAndInTheBrowserThatBeganOnly() throws Exception {
        Browser browser = atTrakt();
        String back = "/trakt/callback?code=x&state=" + browser.state();
        Browser victim = new Browser(host.address);
        assertThat(victim.get(back).status()).as("without any cookie").isEqualTo(403);
        victim.get("/signin");
        assertThat(victim.get(back).status()).as("with a cookie of its own").isEqualTo(403);
        assertThat(victim.cookies).doesNotContainKey(Visit.SESSION);
        assertThat(browser.get(back).status()).isEqualTo(303);
        assertThat(browser.get(back).status()).isEqualTo(410);
        assertThat(browser.page()).contains("This sign-in has run out");
    }

    @Test
    void whatIsBegunHasItsTime() throws Exception {
        String authorize = "/authorize?response_type=code&client_id=" + host.registered("mcporter").id()
                + "&redirect_uri=" + host.elsewhere + "/callback&code_challenge=" + "c".repeat(43)
                + "&code_challenge_method=S256";
        Browser browser = new Browser(host.address).get(authorize);
        String asked = browser.leadsTo();
        host.now = PagesHost.START.plus(Duration.ofMinutes(29));
        assertThat(browser.get(asked).submit("/consent", "decision", "allow").status()).isEqualTo(200);
        String back = "/trakt/callback?code=x&state=" + browser.state();
        host.now = host.now.plus(Duration.ofMinutes(14));
        assertThat(browser.get(back).leadsTo()).startsWith(host.withCode());

        Browser late = atTrakt();
        host.now = host.now.plus(Duration.ofMinutes(16));
        assertThat(late.get("/trakt/callback?code=x&state=" + late.state()).status()).isEqualTo(410);
        asked = browser.get(authorize).leadsTo();
        host.now = host.now.plus(Duration.ofMinutes(31));
        assertThat(browser.get(asked).status()).isEqualTo(410);
    }

    @Test
    void foreignStatesAndMissingOnesArePagesToo() throws Exception {
        Browser browser = atTrakt();
        assertThat(browser.get("/trakt/callback?code=x&state=foreign").status()).isEqualTo(410);
        assertThat(browser.get("/trakt/callback?code=x").status()).isEqualTo(400);
        assertThat(browser.get("/trakt/callback?code=x&state=a&state=b").status()).isEqualTo(400);
    }

    @Test
    void whoSaysNoAtTraktGoesBackToTheAssistant() throws Exception {
        Browser browser = new Browser(host.address).get(host.ask()).submit("/consent", "decision", "allow");
        browser.get("/trakt/callback?error=access_denied&state=" + browser.state());
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.page()).contains("Trakt did not sign you in",
                host.elsewhere + "/callback?error=access_denied&amp;state=s%261");
        assertThat(host.allowed("sean")).isEmpty();
    }

    @Test
    void whoIsNotOnTheListIsToldSo() throws Exception {
        host.trakt.outcome = new TraktSignIn.NotAllowed("mallory");
        Browser browser = atTrakt();
        browser.get("/trakt/callback?code=x&state=" + browser.state());
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.page()).contains("Ask whoever runs this server for an invitation");
        assertThat(browser.cookies).doesNotContainKey(Visit.SESSION);
        assertThat(host.store.audit().latest(9)).singleElement()
                .satisfies(event -> assertThat(event.toString()).contains("not_allowed").doesNotContain("mallory"));
    }

    @Test
    void anInvitationGoesAlongToTraktAndBack() throws Exception {
        String inviter = host.store.people().signedIn("host", "Host").id();
        String secret = host.store.invitations().invite(inviter, Duration.ofDays(1), 1);
        Browser browser = new Browser(host.address).get("/invite/" + secret);
        assertThat(browser.page()).contains("You are invited");
        browser.submit("/signin").get("/trakt/callback?code=x&state=" + browser.state());
        assertThat(host.trakt.invitations).containsExactly(secret);
        assertThat(browser.cookies).containsKey(Visit.SESSION).doesNotContainKey(Visit.INVITATION);
    }

    @Test
    void anInvitationThatIsNoneIsToldAtOnce() throws Exception {
        Browser browser = new Browser(host.address).get("/invite/" + "A".repeat(43));
        assertThat(browser.status()).isEqualTo(410);
        assertThat(browser.page()).contains("This invitation does not work any more");
        Map<String, String> form = browser.get("/signin").form("/signin");
        form.put("invitation", "A".repeat(43));
        assertThat(browser.post("/signin", form).status()).isEqualTo(410);
    }

    @Test
    void theCodeIsShownUntilItWasEntered() throws Exception {
        host.trakt.byCode = false;
        host.trakt.outcome = new TraktSignIn.Waiting(StandIn.device());
        Browser browser = new Browser(host.address).get(host.ask()).submit("/consent", "decision", "allow");
        String page = browser.leadsTo();
        assertThat(page).startsWith("/signin/device?state=");
        assertThat(browser.get(page).page()).contains(StandIn.CODE, "https://trakt.example/activate",
                "<svg class=\"qr\"", "for\n        10 minutes",
                "<noscript><meta http-equiv=\"refresh\" content=\"5\">");
        String asked = page.replace("/device", "/device/state");
        assertThat(browser.get(asked).page()).isEqualTo("{\"waiting\":true}");
        host.trakt.outcome = null;
        assertThat(browser.get(asked).page()).isEqualTo("{\"waiting\":false}");
        assertThat(browser.get(page).leadsTo()).startsWith(host.withCode());
        assertThat(browser.get(page).status()).as("only once").isEqualTo(410);
        assertThat(host.allowed("sean")).hasSize(1);
    }

    @Test
    void aCodeThatRanOutIsAPage() throws Exception {
        host.trakt.byCode = false;
        Browser browser = atTrakt();
        host.trakt.outcome = new TraktSignIn.Expired();
        assertThat(browser.get(browser.leadsTo()).status()).isEqualTo(410);
    }

    @Test
    void anotherBrowserCannotSeeTheCode() throws Exception {
        host.trakt.byCode = false;
        host.trakt.outcome = new TraktSignIn.Waiting(StandIn.device());
        Browser browser = atTrakt();
        assertThat(new Browser(host.address).get(browser.leadsTo()).status()).isEqualTo(403);
    }

    @Test
    void traktAwayIsSaidAndCanBeTriedAgain() throws Exception {
        host.trakt.away = true;
        Browser browser = atTrakt();
        assertThat(browser.status()).isEqualTo(502);
        assertThat(browser.page()).contains("Trakt cannot be reached", "Try again in a minute");
        assertThat(browser.answer().headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void beginningNeedsTheTokenOfThePage() throws Exception {
        Browser browser = new Browser(host.address);
        assertThat(browser.post("/signin", Map.of("token", "x")).status()).as("no cookie").isEqualTo(403);
        browser.get("/signin");
        assertThat(browser.post("/signin", Map.of("token", "x")).status()).isEqualTo(403);
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        Browser browser = host.signedIn("sean").get("/account");
        String secret = browser.cookies.get(Visit.SESSION);
        assertThat(browser.post("/signout", Map.of("token", "x")).status()).isEqualTo(403);
        browser.get("/account").submit("/signout");
        assertThat(browser.leadsTo()).isEqualTo("/");
        assertThat(browser.cookies).doesNotContainKey(Visit.SESSION);
        browser.cookies.put(Visit.SESSION, secret);
        assertThat(browser.get("/account").leadsTo()).isEqualTo("/signin");
    }

    @Test
    void whoIsBlockedIsToldSoEverywhere() throws Exception {
        Browser browser = host.signedIn("sean");
        host.store.people().block(host.person("sean").id(), true);
        assertThat(browser.get("/account").page()).contains("has blocked your account here");
        Browser again = atTrakt();
        assertThat(again.get("/trakt/callback?code=x&state=" + again.state()).status()).isEqualTo(403);
        assertThat(again.cookies).doesNotContainKey(Visit.SESSION);
    }
}
