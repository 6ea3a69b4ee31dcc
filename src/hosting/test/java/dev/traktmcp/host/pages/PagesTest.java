package dev.traktmcp.host.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page: what a browser may do with it, and what it says when things are amiss. */
class PagesTest extends OnPages {
    private static final List<String> PATHS = List.of("/", "/consent", "/signin", "/invite/" + "A".repeat(43),
            "/signin/device", "/signin/device/state", "/trakt/callback", "/account", "/account/export",
            "/account/delete", "/account/host", "/style.css", "/copy.js", "/icon.svg", "/nowhere");

    @Test
    void everyAnswerForbidsWhatItDoesNotNeed() throws Exception {
        Browser somebody = host.signedIn("sean");
        for (String path : PATHS) {
            for (Browser browser : List.of(new Browser(host.address), somebody)) {
                HttpHeaders headers = browser.get(path).answer().headers();
                assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).as(path)
                        .startsWith("default-src 'none';").contains("frame-ancestors 'none'", "form-action 'self'")
                        .doesNotContain("unsafe", "*");
                assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
                assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
                assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("DENY");
                assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(path).hasValue("same-origin");
                assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).as(path).hasValue("same-origin");
                assertThat(headers.firstValue("Cache-Control")).as(path)
                        .hasValue(path.contains(".") ? "no-cache" : "no-store");
            }
        }
    }

    @Test
    void noPageHasScriptsOrStylesInIt() throws Exception {
        Browser somebody = host.signedIn("sean");
        host.store.people().makeHost(host.person("sean").id());
        for (String path : PATHS) {
            String page = somebody.get(path).page();
            assertThat(path.contains(".") ? "" : page).as(path).doesNotContainPattern("<script(?! src=)")
                    .doesNotContain("<style", " style=").doesNotContainPattern(" on[a-z]+=");
        }
    }

    @Test
    void cookiesAreOursAlone() throws Exception {
        Browser browser = new Browser(host.address);
        List<String> set = browser.get("/signin").answer().headers().allValues("Set-Cookie");
        browser.submit("/signin");
        browser.get("/trakt/callback?code=x&state=" + browser.state());
        TreeSet<String> all = new TreeSet<>(set);
        all.addAll(browser.answer().headers().allValues("Set-Cookie"));
        assertThat(all).hasSizeGreaterThan(1).allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-")
                .contains("; Path=/;", "; Secure;", "; HttpOnly;", "; SameSite=Lax").doesNotContain("Domain"));
    }

    @Test
    void everyPathWithAPageHasMethods() throws Exception {
        Pages pages = host.pages;
        for (String path : PATHS) {
            assertThat(pages.methods(path) == null).as(path).isEqualTo(path.equals("/nowhere"));
        }
        assertThat(pages.methods("/account/take-away")).containsExactly("POST");
        assertThat(pages.methods("/mcp")).isNull();
        assertThat(pages.methods("/trakt/callback")).as("HEAD would use it up").containsExactly("GET");
        for (String astray : List.of("/invite/", "/invite/short", "/account/", "/signin/x")) {
            assertThat(new Browser(host.address).get(astray).page()).as(astray).contains("What to do:");
        }
    }

    @Test
    void whatIsNotThereIsAPageForPeopleAndJsonForPrograms() throws Exception {
        Browser browser = new Browser(host.address);
        assertThat(browser.get("/nowhere").status()).isEqualTo(404);
        assertThat(browser.page()).contains("Nothing is here", "Front page");
        assertThat(browser.body("/nowhere", "application/json", "{}").status()).isEqualTo(400);
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAndNothingIsLost() throws Exception {
        Browser browser = host.signedIn("sean");
        host.losesTheDatabase();
        for (String path : List.of("/", "/account", host.address + "/consent?request=" + "A".repeat(43))) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(503);
            assertThat(browser.page()).contains("cannot reach what it has stored", "Try again in a minute");
            assertThat(browser.answer().headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(browser.cookies).as("still signed in when it is back").containsKey(Visit.SESSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token=a&token=b", "token=%zz", "nothing", "token", ""})
    void formsThatAreNoneAreRefused(String body) throws Exception {
        Browser browser = new Browser(host.address).get("/signin");
        browser.body("/signin", "application/x-www-form-urlencoded", body);
        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.page()).contains("This could not be read", "reload the page");
    }

    @Test
    void otherTypesAndHugeFormsAreRefused() throws Exception {
        Browser browser = new Browser(host.address).get("/signin");
        assertThat(browser.body("/signin", "application/json", "{\"token\":\"x\"}").status()).isEqualTo(400);
        assertThat(browser.body("/signin", "text/plain", "token=x").status()).isEqualTo(400);
        Map<String, String> form = browser.get("/signin").form("/signin");
        form.put("more", "x".repeat(9_000));
        assertThat(browser.post("/signin", form).status()).isEqualTo(400);
    }

    @Test
    void theFrontPageSaysHowToConnectEachClient() throws Exception {
        Browser browser = new Browser(host.address);
        String mcp = host.address + "/mcp";
        assertThat(browser.get("/").page()).contains("<code id=\"address\">" + mcp + "</code>",
                "claude mcp add --transport http trakt " + mcp, "Add custom connector", "Developer mode",
                "https://cursor.com/en/install-mcp?name=trakt&amp;config=",
                "https://insiders.vscode.dev/redirect/mcp/install?name=trakt&amp;config=%7B%22type%22%3A%22http%22",
                "codex mcp add trakt --url " + mcp, "gemini mcp add --scope user --transport http trakt " + mcp,
                "{&quot;context_servers&quot;:{&quot;trakt&quot;:{&quot;url&quot;", "Sign in with Trakt")
                .doesNotContain("data-ask");
        assertThat(host.signedIn("sean").get("/").page()).contains("You are signed in as", "data-ask=\"/healthz\"",
                "data-ask=\"/mcp\"");
    }
}
