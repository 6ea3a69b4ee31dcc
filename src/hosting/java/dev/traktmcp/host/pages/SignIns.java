package dev.traktmcp.host.pages;

import dev.traktmcp.host.pages.html.Destination;
import dev.traktmcp.host.pages.html.GoOnPage;
import dev.traktmcp.host.pages.html.Page;
import dev.traktmcp.host.pages.html.Problem;
import dev.traktmcp.host.oauth.Authorizations;
import dev.traktmcp.host.oauth.ConsentRequest;
import dev.traktmcp.host.store.Audit;
import dev.traktmcp.host.store.OneTime;
import dev.traktmcp.host.store.Person;
import dev.traktmcp.host.pages.TraktSignIn.Device;
import dev.traktmcp.host.pages.TraktSignIn.Expired;
import dev.traktmcp.host.pages.TraktSignIn.NotAllowed;
import dev.traktmcp.host.pages.TraktSignIn.Outcome;
import dev.traktmcp.host.pages.TraktSignIn.SignedIn;
import dev.traktmcp.host.pages.TraktSignIn.Waiting;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes people to Trakt and back: with a request to authorize that they have allowed, or for their own pages. Safe for
 * use by several threads.
 */
final class SignIns {
    static final String DEVICE = "/signin/device";
    private static final String KIND = "signin";
    private static final Duration TIME = Duration.ofMinutes(15);

    private final OneTime oneTime;
    private final Audit audit;
    private final Browsers browsers;
    private final TraktSignIn trakt;
    private final Authorizations authorizations;

    SignIns(OneTime oneTime, Audit audit, Browsers browsers, TraktSignIn trakt, Authorizations authorizations) {
        this.oneTime = oneTime;
        this.audit = audit;
        this.browsers = browsers;
        this.trakt = trakt;
        this.authorizations = authorizations;
    }

    /**
     * What a person has allowed before they were asked to sign in.
     *
     * @param id the secret of the request, which is used up as soon as they are on their way
     */
    record Allowed(String id, Map<String, Object> request, Set<String> scope) {}

    /**
     * Sends a browser to Trakt, or to the page with Trakt's code. Only now there is a state, and it holds for this
     * browser alone.
     *
     * @param browser its secret
     * @param allowed or null for somebody who comes for their own pages
     */
    void begin(Visit visit, String browser, @Nullable Allowed allowed) throws IOException {
        Map<String, Object> kept = new HashMap<>();
        kept.put("browser", Proof.browser(browser));
        if (allowed != null) {
            kept.put("request", allowed.request());
            kept.put("scope", List.copyOf(allowed.scope()));
        }
        if (trakt.byCode()) {
            URI page = trakt.begin(oneTime.put(KIND, kept, TIME));
            use(allowed);
            visit.show(GoOnPage.toTrakt(new Destination(page)));
            return;
        }
        Device device = trakt.beginDevice();
        kept.put("device", device.id());
        String state = oneTime.put(KIND, kept, TIME);
        use(allowed);
        visit.go(DEVICE + "?state=" + state);
    }

    /** Only now, so that the same page can be answered again where Trakt was away. */
    private void use(@Nullable Allowed allowed) {
        if (allowed != null && oneTime.take(ConsentRequest.KEPT_AS, allowed.id()).isEmpty()) {
            throw new Refused(Problem.EXPIRED);
        }
    }

    /** What was begun under a state by this browser; it stays. */
    Map<String, Object> look(Visit visit, String state) {
        Map<String, Object> kept =
                oneTime.look(KIND, state).orElseThrow(() -> new Refused(Problem.SIGN_IN_EXPIRED));
        if (!Proof.equal(Proof.browser(Browsers.begun(visit)), String.valueOf(kept.get("browser")))) {
            throw new Refused(Problem.NO_COOKIE);
        }
        return kept;
    }

    /** The same, used up; of two at once only one gets it. */
    Map<String, Object> take(Visit visit, String state) {
        look(visit, state);
        return oneTime.take(KIND, state).orElseThrow(() -> new Refused(Problem.SIGN_IN_EXPIRED));
    }

    /** What has become of a sign-in by a code. */
    Outcome device(Visit visit, Map<String, Object> begun) {
        return trakt.look(String.valueOf(begun.get("device")), visit.cookie(Visit.INVITATION).orElse(null));
    }

    /** Exchanges Trakt's code. */
    Outcome exchange(Visit visit, String code, String state) {
        return trakt.finish(code, state, visit.cookie(Visit.INVITATION).orElse(null));
    }

    /** Goes on with what was begun, now that Trakt has answered. */
    void arrive(Visit visit, Map<String, Object> begun, Outcome outcome) throws IOException {
        switch (outcome) {
            case SignedIn(Person person) -> welcome(visit, begun, person);
            case NotAllowed _ -> {
                audit.note("not_allowed", null, null, null); // the page says that nothing of theirs was kept
                visit.show(refuse(begun, Problem.NOT_INVITED));
            }
            case TraktSignIn.Blocked _ -> visit.show(refuse(begun, Problem.BLOCKED));
            case TraktSignIn.Refused _ -> visit.show(refuse(begun, Problem.TRAKT_SAID_NO));
            case Expired _ -> visit.show(refuse(begun, Problem.SIGN_IN_EXPIRED));
            case Waiting _ -> throw new IllegalArgumentException("nothing has come yet");
        }
    }

    private void welcome(Visit visit, Map<String, Object> begun, Person person) throws IOException {
        if (person.blocked()) {
            visit.show(refuse(begun, Problem.BLOCKED));
            return;
        }
        browsers.signIn(visit, person);
        visit.forget(Visit.INVITATION);
        audit.note("signed_in", person.id(), null, null);
        Map<String, Object> request = request(begun);
        if (request == null) {
            visit.go(AccountServlet.ACCOUNT);
        } else {
            visit.show(GoOnPage.back(new Destination(authorizations.finish(request, person, scope(begun))), true));
        }
    }

    private Page refuse(Map<String, Object> begun, Problem problem) {
        Map<String, Object> request = request(begun);
        return problem.page(request == null ? null
                : new Destination(authorizations.refuse(request, "access_denied")));
    }

    @SuppressWarnings("unchecked") // what begin has put there
    private static @Nullable Map<String, Object> request(Map<String, Object> begun) {
        return (Map<String, Object>) begun.get("request");
    }

    private static Set<String> scope(Map<String, Object> begun) {
        return begun.get("scope") instanceof List<?> words
                ? words.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet()) : Set.of();
    }
}
