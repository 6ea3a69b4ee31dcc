package dev.traktmcp.host.pages;

import dev.traktmcp.host.oauth.Authorizations;
import dev.traktmcp.host.oauth.ConsentRequest;
import dev.traktmcp.host.oauth.FaultPage;
import dev.traktmcp.host.store.Store;
import dev.traktmcp.mcp.http.access.Section;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All pages for people, each at its path. Safe for use by several threads. */
public final class Pages implements Section {
    private static final List<String> LOOK = List.of("GET", "HEAD");
    private static final List<String> ANSWER = List.of("GET", "HEAD", "POST");
    private static final List<String> DO = List.of("POST");
    /** What a look may use up. */
    private static final List<String> ONCE = List.of("GET");
    private static final Map<String, List<String>> METHODS = methods();

    private final Map<String, HttpServlet> servlets = new HashMap<>();

    /**
     * Puts them together.
     *
     * @param ended hears the id of a person whose account somebody may not use any more
     * @param site the public address, without a slash at the end
     */
    public Pages(Store store, TraktSignIn trakt, Authorizations authorizations, Consumer<String> ended, URI site,
            InstantSource clock, SecureRandom random) {
        Browsers browsers = new Browsers(store, random);
        SignIns signIns = new SignIns(store.oneTime(), store.audit(), browsers, trakt, authorizations);
        HttpServlet files = new FileServlet();
        FileServlet.TYPES.keySet().forEach(path -> servlets.put(path, files));
        servlets.put("/", files); // whatever else is asked for
        servlets.put("", new FrontServlet(browsers, site));
        servlets.put(ConsentRequest.PAGE, new ConsentServlet(store, browsers, trakt, signIns, authorizations));
        HttpServlet signIn = new SignInServlet(browsers, signIns, store.invitations());
        List.of("/signin", "/signout", SignInServlet.INVITE + "*").forEach(path -> servlets.put(path, signIn));
        HttpServlet arrival = new ArrivalServlet(signIns, clock);
        List.of(ArrivalServlet.CALLBACK, SignIns.DEVICE, ArrivalServlet.DEVICE_STATE)
                .forEach(path -> servlets.put(path, arrival));
        HttpServlet account = new AccountServlet(store, browsers, trakt, ended, clock);
        List.of(AccountServlet.ACCOUNT, AccountServlet.EXPORT, AccountServlet.DELETE, AccountServlet.TAKE_AWAY,
                AccountServlet.TRAKT_OUT).forEach(path -> servlets.put(path, account));
        servlets.put(HouseServlet.HOUSE, new HouseServlet(store, browsers, ended, site, clock));
    }

    /** Where people see who has access, and sign in to Trakt again. */
    public static URI account(URI site) {
        return URI.create(site + AccountServlet.ACCOUNT);
    }

    /** The link of an invitation. */
    public static URI invitation(URI site, String secret) {
        return URI.create(site + SignInServlet.INVITE + secret);
    }

    private static Map<String, List<String>> methods() {
        Map<String, List<String>> methods = new HashMap<>();
        FileServlet.TYPES.keySet().forEach(path -> methods.put(path, LOOK));
        List.of("/", ArrivalServlet.DEVICE_STATE, AccountServlet.ACCOUNT, AccountServlet.EXPORT)
                .forEach(path -> methods.put(path, LOOK));
        List.of(ArrivalServlet.CALLBACK, SignIns.DEVICE).forEach(path -> methods.put(path, ONCE));
        List.of(ConsentRequest.PAGE, "/signin", AccountServlet.DELETE, HouseServlet.HOUSE)
                .forEach(path -> methods.put(path, ANSWER));
        List.of("/signout", AccountServlet.TAKE_AWAY, AccountServlet.TRAKT_OUT)
                .forEach(path -> methods.put(path, DO));
        return Map.copyOf(methods);
    }

    /** What serves the paths, each by its pattern; that of {@code /} says to people that nothing is there. */
    @Override
    public Map<String, HttpServlet> servlets() {
        return Map.copyOf(servlets);
    }

    /** What people see of an assistant that cannot be let in. */
    public static FaultPage faults() {
        return (_, response, status, text) -> PageServlet.fault(response, status, text);
    }

    /** The methods at a path, or null where there is no page. */
    @Override
    public @Nullable List<String> methods(String path) {
        return path.startsWith(SignInServlet.INVITE) ? LOOK : METHODS.get(path);
    }
}
