package dev.traktmcp.host.pages;

import dev.traktmcp.host.pages.Browsers.Session;
import dev.traktmcp.host.pages.html.ConsentPage;
import dev.traktmcp.host.pages.html.Destination;
import dev.traktmcp.host.pages.html.GoOnPage;
import dev.traktmcp.host.pages.html.Problem;
import dev.traktmcp.host.store.OneTime;
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

    private final transient OneTime oneTime;
    private final transient Browsers browsers;
    private final transient TraktSignIn trakt;
    private final transient SignIns signIns;
    private final transient Granting granting;

    ConsentServlet(OneTime oneTime, Browsers browsers, TraktSignIn trakt, SignIns signIns, Granting granting) {
        this.oneTime = oneTime;
        this.browsers = browsers;
        this.trakt = trakt;
        this.signIns = signIns;
        this.granting = granting;
    }

    @Override
    void get(Visit visit) throws IOException {
        String id = visit.asked().find("request").orElseThrow(() -> new Refused(Problem.NOTHING_HERE));
        Map<String, Object> kept = waiting(id);
        Requested requested = Requested.of(kept);
        Optional<Session> session = browsers.find(visit);
        Object bound = kept.get(BROWSER);
        String browser = bound == null ? browsers.beginner(visit) : Browsers.begun(visit);
        if (bound == null) {
            Map<String, Object> ours = new HashMap<>(kept);
            ours.put(BROWSER, Proof.browser(browser));
            oneTime.replace(Requested.KIND, id, ours);
        } else {
            hold(bound, browser);
        }
        visit.show(ConsentPage.of(new ConsentPage.Question(id, Proof.of(browser, purpose(id, session)),
                requested.client(), requested.source(), requested.to(), requested.scope(),
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
            case "deny" -> {
                Map<String, Object> request = take(id);
                leave(visit, granting.refuse(request, "access_denied"), false);
            }
            case "other" -> {
                browsers.signOut(visit);
                visit.go("/consent?request=" + URLEncoder.encode(id, StandardCharsets.UTF_8));
            }
            default -> throw new Refused(Problem.WRONG_FORM);
        }
    }

    private void allow(Visit visit, String browser, Optional<Session> session, SignIns.Allowed allowed)
            throws IOException {
        if (session.isPresent() && trakt.since(session.get().person().id()).isPresent()) {
            leave(visit, granting.finish(allowed.request(), session.get().person(), allowed.scope()), true);
        } else {
            signIns.begin(visit, browser, allowed);
        }
    }

    /** What the person leaves of what was asked for. */
    private SignIns.Allowed allowed(String id, Map<String, Object> kept, Form form) {
        Set<String> scope = new LinkedHashSet<>(Requested.of(kept).scope());
        if (scope.contains(ConsentPage.READ) && form.find("write").isEmpty()) {
            scope.remove(ConsentPage.WRITE);
        }
        return new SignIns.Allowed(take(id), scope);
    }

    private Map<String, Object> waiting(String id) {
        return oneTime.look(Requested.KIND, id).orElseThrow(() -> new Refused(Problem.EXPIRED));
    }

    private Map<String, Object> take(String id) {
        return oneTime.take(Requested.KIND, id).orElseThrow(() -> new Refused(Problem.EXPIRED));
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
