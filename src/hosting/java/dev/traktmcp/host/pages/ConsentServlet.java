package dev.traktmcp.host.pages;

import dev.traktmcp.host.oauth.Authorizations;
import dev.traktmcp.host.oauth.ConsentRequest;
import dev.traktmcp.host.oauth.Scopes;
import dev.traktmcp.host.pages.Browsers.Session;
import dev.traktmcp.host.pages.html.ConsentPage;
import dev.traktmcp.host.pages.html.Destination;
import dev.traktmcp.host.pages.html.GoOnPage;
import dev.traktmcp.host.pages.html.Problem;
import dev.traktmcp.host.store.Client;
import dev.traktmcp.host.store.Store;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether an assistant may use somebody's account, before Trakt is asked anything. A request belongs to the first
 * browser that shows it, and is answered once.
 */
final class ConsentServlet extends PageServlet {
    private static final String BROWSER = "browser";

    private final transient Store store;
    private final transient Browsers browsers;
    private final transient TraktSignIn trakt;
    private final transient SignIns signIns;
    private final transient Authorizations authorizations;

    ConsentServlet(Store store, Browsers browsers, TraktSignIn trakt, SignIns signIns,
            Authorizations authorizations) {
        this.store = store;
        this.browsers = browsers;
        this.trakt = trakt;
        this.signIns = signIns;
        this.authorizations = authorizations;
    }

    @Override
    void get(Visit visit) throws IOException {
        String id = visit.asked().find("request").orElseThrow(() -> new Refused(Problem.NOTHING_HERE));
        Map<String, Object> kept = waiting(id);
        ConsentRequest asked = ConsentRequest.of(kept);
        Optional<Session> session = browsers.find(visit);
        Object bound = kept.get(BROWSER);
        String browser = bound == null ? browsers.beginner(visit) : Browsers.begun(visit);
        if (bound == null) {
            Map<String, Object> ours = new HashMap<>(kept);
            ours.put(BROWSER, Proof.browser(browser));
            store.oneTime().replace(ConsentRequest.KEPT_AS, id, ours);
        } else {
            hold(bound, browser);
        }
        visit.show(ConsentPage.of(new ConsentPage.Question(id, Proof.of(browser, purpose(id, session)),
                asked.name(), source(asked), new Destination(URI.create(asked.redirect())), asked.scope(),
                session.map(signedIn -> signedIn.person().name()).orElse(null))));
    }

    @Override
    void post(Visit visit, Form form) throws IOException {
        String id = form.get("request");
        String browser = Browsers.begun(visit);
        Map<String, Object> kept = waiting(id);
        hold(kept.get(BROWSER), browser);
        Optional<Session> session = browsers.find(visit);
        if (!Proof.equal(form.get("token"), Proof.of(browser, purpose(id, session)))) {
            throw new Refused(Problem.STALE_FORM);
        }
        switch (form.get("decision")) {
            case "allow" -> allow(visit, browser, session, allowed(id, kept, form));
            case "deny" -> leave(visit, authorizations.refuse(take(id), "access_denied"), false);
            case "other" -> {
                browsers.signOut(visit);
                visit.go(ConsentRequest.PAGE + "?request=" + URLEncoder.encode(id, StandardCharsets.UTF_8));
            }
            default -> throw new Refused(Problem.WRONG_FORM);
        }
    }

    private void allow(Visit visit, String browser, Optional<Session> session, SignIns.Allowed allowed)
            throws IOException {
        if (session.isPresent() && trakt.since(session.get().person().id()).isPresent()) {
            leave(visit, store.database().write(_ -> // so a request that was used up was answered
            authorizations.finish(take(allowed.id()), session.get().person(), allowed.scope())), true);
        } else {
            signIns.begin(visit, browser, allowed);
        }
    }

    /** What the person leaves of what was asked for. */
    private SignIns.Allowed allowed(String id, Map<String, Object> kept, Form form) {
        Set<String> scope = new LinkedHashSet<>(ConsentRequest.of(kept).scope());
        if (scope.contains(Scopes.READ) && form.find("write").isEmpty()) {
            scope.remove(Scopes.WRITE);
        }
        return new SignIns.Allowed(id, kept, scope);
    }

    private Map<String, Object> waiting(String id) {
        return store.oneTime().look(ConsentRequest.KEPT_AS, id).orElseThrow(() -> new Refused(Problem.EXPIRED));
    }

    private Map<String, Object> take(String id) {
        return store.oneTime().take(ConsentRequest.KEPT_AS, id).orElseThrow(() -> new Refused(Problem.EXPIRED));
    }

    /** The host whose document gives the client its name; nobody vouches for that of one that registered. */
    private static @Nullable String source(ConsentRequest asked) {
        return asked.kind() == Client.Kind.DOCUMENT ? URI.create(asked.client()).getHost() : null;
    }

    private static void hold(@Nullable Object bound, String browser) {
        if (!Proof.equal(Proof.browser(browser), String.valueOf(bound))) {
            throw new Refused(Problem.NO_COOKIE);
        }
    }

    /** So an answer counts for the request and the person that the page named. */
    private static String purpose(String id, Optional<Session> session) {
        return id + " " + session.map(signedIn -> signedIn.person().id()).orElse("nobody");
    }

    private static void leave(Visit visit, URI address, boolean allowed) throws IOException {
        visit.show(GoOnPage.back(new Destination(address), allowed));
    }
}
