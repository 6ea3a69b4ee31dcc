package dev.traktmcp.host.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.host.pages.Owner.Sent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever page somebody asks for and whatever form they send, with all addresses and ids of another person: they see
 * nothing of that person and change nothing. The paths are those that the server itself serves, and the forms those of
 * the person's own pages, so a new one is covered as soon as it is there.
 */
class OthersPagesTest {
    private static final String ANNA = "anna-ammann";
    private static final String MALLORY = "mallory";

    @TempDir
    Path folder;

    private PagesHost host;
    private Owner anna;
    private List<Sent> hers;
    private final Map<String, Stranger> strangers = new HashMap<>();

    @BeforeEach
    void start() throws Exception {
        begin(0);
    }

    private void begin(int time) throws Exception {
        host = PagesHost.in(folder.resolve(String.valueOf(time)));
        anna = new Owner(host, ANNA);
        host.signedIn("ben"); // for whom her page has a form
        hers = anna.forms(anna.browser);
        hers.forEach(form -> anna.marks.add(form.fields().get("token")));
        host.trakt.slug = ANNA; // so that whoever gets to the end of her sign-in is her
    }

    @AfterEach
    void stop() {
        host.close();
    }

    /** Somebody with a browser, and the tokens of forms that they have seen, by where the forms go. */
    private record Stranger(Browser browser, Map<String, String> tokens) {
        Sent own(Sent form) {
            String token = tokens.getOrDefault(form.path(), tokens.getOrDefault("/signout", "none"));
            return form.fields().containsKey("token") ? form.with("token", token) : form;
        }
    }

    /** What somebody has who looked at all pages in a browser of theirs. */
    private Stranger looking(Browser browser) throws Exception {
        Map<String, String> tokens = new LinkedHashMap<>();
        browser.get(host.ask());
        tokens.put("/consent", browser.form("/consent").get("token"));
        anna.forms(browser).forEach(form -> tokens.putIfAbsent(form.path(), form.fields().get("token")));
        return new Stranger(browser, tokens);
    }

    /** A new one, as whoever is signed in may have changed what is theirs; others cannot have changed a thing. */
    private Stranger stranger(String kind) throws Exception {
        Stranger known = kind.equals(MALLORY) ? null : strangers.get(kind);
        if (known == null) {
            known = made(kind);
            strangers.put(kind, known);
        }
        Browser browser = new Browser(host.address);
        browser.cookies.putAll(known.browser().cookies);
        return new Stranger(browser, known.tokens());
    }

    private Stranger made(String kind) throws Exception {
        host.store.people().bySlug(MALLORY).ifPresent(before -> host.store.people().delete(before.id()));
        host.trakt.slug = kind.equals("signed out") ? ANNA : MALLORY;
        Stranger stranger = kind.equals("nobody") ? new Stranger(new Browser(host.address), Map.of())
                : looking(host.signedIn(host.trakt.slug));
        host.trakt.slug = ANNA;
        Map<String, String> cookies = Map.copyOf(stranger.browser().cookies);
        assertThat(cookies.containsKey(Visit.SESSION)).as(kind).isNotEqualTo(kind.equals("nobody"));
        switch (kind) {
            case "signed out" -> stranger.browser().get("/account").submit("/signout");
            case "blocked" -> host.store.people().block(host.person(MALLORY).id(), true);
            case "deleted" -> host.store.people().delete(host.person(MALLORY).id());
            default -> {}
        }
        stranger.browser().cookies.putAll(cookies);
        return stranger;
    }

    /** Whether a row is of no account but theirs who are signed in: a sign-in that somebody begins is nobody's yet. */
    private static boolean isOpen(String row, @Nullable String id) {
        return row.contains("kind=signin, person=null") && row.contains("taken=0")
                || id != null
                        && (row.contains(MALLORY) || row.contains(id) || row.contains("person=null, what=deleted"));
    }

    @Test
    void nobodySeesOrChangesWhatIsAnothers() throws Exception {
        for (String kind : List.of("nobody", "mallory", "signed out", "blocked", "deleted")) {
            for (String path : anna.paths()) {
                assertNothingOfHers(kind, "gets " + path, stranger -> stranger.browser().get(anna.asked(path)));
                assertNothingOfHers(kind, "posts to " + path,
                        stranger -> stranger.browser().post(path, anna.parameters));
            }
            for (Sent form : hers) {
                assertNothingOfHers(kind, "sends with her token " + form,
                        stranger -> stranger.browser().post(form.path(), form.fields()));
                assertNothingOfHers(kind, "sends with their own token " + form,
                        stranger -> stranger.browser().post(form.path(), stranger.own(form).fields()));
            }
        }
    }

    private interface Attempt {
        void by(Stranger stranger) throws Exception;
    }

    /** Nor of their own, where they are not signed in. */
    private void assertNothingOfHers(String kind, String what, Attempt attempt) throws Exception {
        Stranger stranger = stranger(kind);
        String id = kind.equals(MALLORY) ? host.person(MALLORY).id() : null;
        Map<String, List<String>> before = anna.kept(row -> isOpen(row, id));
        attempt.by(stranger);
        String as = kind + " " + what;
        Browser browser = stranger.browser();
        assertThat(browser.status()).as(as).isLessThan(500);
        assertThat(browser.page()).as(as).doesNotContain(anna.marks);
        assertThat(browser.answer().headers().map().toString()).as(as).doesNotContain(anna.marks);
        assertThat(id == null ? browser.page() : "").as(as).doesNotContain("Name of " + MALLORY);
        Map<String, List<String>> after = anna.kept(row -> isOpen(row, id));
        before.forEach((table, rows) -> assertThat(after.get(table)).as("%s: %s", as, table).isEqualTo(rows));
        assertThat(host.trakt.revoked).as(as).doesNotContain(host.person(ANNA).id());
    }

    /** Another site has her browser send a form, with a token that it got for itself, or that was once good. */
    @Test
    void aFormOfHersNeedsTheTokenThatThisSessionOfHersWasGiven() throws Exception {
        Stranger mallory = stranger("mallory");
        Stranger before = stranger("signed out");
        Map<String, List<String>> kept = anna.kept(_ -> false);
        for (Sent form : hers) {
            for (Sent forged : List.of(mallory.own(form), before.own(form), form.with("token", "none"),
                    form.with("token", ""))) {
                Browser browser = new Browser(host.address);
                browser.cookies.putAll(anna.browser.cookies);
                browser.post(forged.path(), forged.fields());
                assertThat(browser.status()).as("%s", forged).isIn(400, 403);
                assertThat(anna.kept(_ -> false)).as("%s", forged).isEqualTo(kept);
            }
        }
        assertThat(host.trakt.revoked).isEmpty();
    }

    /** Else the two tests above could see nothing. */
    @Test
    void sheSeesAllOfThatAndEachFormDoesSomething() throws Exception {
        StringBuilder seen = new StringBuilder();
        host.trakt.outcome = new TraktSignIn.Waiting(StandIn.device());
        for (String path : anna.paths()) {
            if (!path.equals("/trakt/callback")) {
                seen.append(anna.browser.get(anna.asked(path)).page());
            }
        }
        assertThat(seen).contains(ANNA, "Name of " + ANNA, "Helper of " + ANNA, host.person(ANNA).id(), StandIn.CODE,
                "\"waiting\"");
        TreeSet<String> answered = new TreeSet<>();
        for (int i = 0; i < hers.size(); i++) {
            stop();
            begin(i + 1);
            Map<String, List<String>> before = anna.kept(_ -> false);
            Sent form = hers.get(i);
            anna.browser.post(form.path(), form.fields());
            assertThat(anna.browser.status()).as("%s", form).isIn(200, 303);
            assertThat(anna.kept(_ -> false)).as("%s", form).isNotEqualTo(before);
            answered.add(form.path());
        }
        List<String> taking = new ArrayList<>(anna.paths());
        taking.removeIf(path -> host.pages.methods(path) == null || !host.pages.methods(path).contains("POST"));
        assertThat(answered).as("paths that take a form have one on her pages").containsExactlyElementsOf(taking);
    }
}
