package dev.traktmcp.host.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.host.store.Person;
import org.junit.jupiter.api.Test;

/** Somebody is deleted, in another window, in the middle of what they do here. */
class DeletedMeanwhileTest extends OnPages {
    @Test
    void whoIsDeletedWhileTheyPressAllowIsToldSoAndNothingIsAllowed() throws Exception {
        String asked = host.ask();
        Browser browser = host.signedIn("sean").get(asked);
        host.trakt.beforeSince = person -> host.store.people().delete(person);
        browser.submit("/consent", "decision", "allow", "write", "yes");
        assertThat(browser.status()).isEqualTo(410);
        assertThat(browser.page()).contains("Your account here was deleted", "Nothing was allowed",
                "connect your assistant again");
        assertThat(host.store.people().bySlug("sean")).isEmpty();
        assertThat(host.allowed("sean")).isEmpty();
        host.trakt.beforeSince = _ -> {};
        browser.get(asked).submit("/consent", "decision", "allow");
        browser.get("/trakt/callback?code=x&state=" + browser.state());
        assertThat(browser.leadsTo()).as("the request was not used up").startsWith(host.withCode());
    }

    @Test
    void whoIsDeletedAsTheyComeBackFromTraktIsToldSo() throws Exception {
        Browser browser = new Browser(host.address).get(host.ask()).submit("/consent", "decision", "allow");
        Person sean = host.store.people().signedIn("sean", "Sean");
        host.store.people().delete(sean.id());
        host.trakt.outcome = new TraktSignIn.SignedIn(sean);
        browser.get("/trakt/callback?code=x&state=" + browser.state());
        assertThat(browser.status()).isEqualTo(410);
        assertThat(browser.page()).contains("Your account here was deleted");
        assertThat(browser.cookies).doesNotContainKey(Visit.SESSION);
        assertThat(host.store.people().all()).isEmpty();
    }
}
