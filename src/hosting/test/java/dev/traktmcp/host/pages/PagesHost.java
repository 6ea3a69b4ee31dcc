package dev.traktmcp.host.pages;

import dev.traktmcp.home.Home;
import dev.traktmcp.host.oauth.Endpoints;
import dev.traktmcp.host.oauth.client.KnownClients;
import dev.traktmcp.host.store.Client;
import dev.traktmcp.host.store.Grant;
import dev.traktmcp.host.database.Database;
import dev.traktmcp.host.store.Keys;
import dev.traktmcp.host.store.Person;
import dev.traktmcp.host.store.Store;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The pages on a server of their own, with Trakt and an assistant's address that they lead to on another one. */
final class PagesHost implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-29T12:00:00Z");
    static final Set<String> BOTH = Set.of("trakt:read", "trakt:write");

    final Store store;
    final StandIn trakt;
    final Endpoints endpoints;
    final Pages pages;
    final URI address;
    final URI elsewhere;
    final List<String> ended = new CopyOnWriteArrayList<>();
    volatile Instant now = START;
    private boolean lost;
    private final Server server = new Server();
    private final Server other = new Server();

    private PagesHost(Path folder) throws Exception {
        Home home = new Home(folder.resolve("home"));
        Keys keys = Keys.of(null, home.ready());
        store = Store.of(Database.embedded(folder.resolve("home").resolve("host.db"), false, () -> now), keys,
                () -> now,
                new SecureRandom());
        trakt = new StandIn(store.people());
        elsewhere = start(other, Map.of("/authorize", new TraktPage(), "/callback", new AssistantPage(), "/test",
                new TestPage(), "/evil", new EvilPage()));
        ServerConnector connector = connector(server);
        address = URI.create("http://127.0.0.1:" + connector.getLocalPort());
        trakt.page = URI.create("http://localhost:" + elsewhere.getPort() + "/authorize");
        endpoints = new Endpoints(address, store, KnownClients.of(store.clients(), () -> now, System::nanoTime),
                Pages.faults(), List.of(), () -> now, System::nanoTime);
        pages = new Pages(store, trakt, endpoints.authorizations(), ended::add, address, () -> now, new SecureRandom());
        Map<String, HttpServlet> all = new HashMap<>(pages.servlets());
        all.putAll(endpoints.servlets());
        serve(server, all);
    }

    static PagesHost in(Path folder) throws Exception {
        return new PagesHost(folder);
    }

    /** What the endpoint for it keeps when an assistant has sent somebody here; the address of the consent page. */
    String ask(Client client, Set<String> scope, String redirect) {
        return "/consent?request=" + store.oneTime().put("authorize", new HashMap<>(Map.of("client", client.id(),
                "kind", client.kind().name(), "name", client.name(), "redirect", redirect, "state", "s&1",
                "challenge", "c", "scope", List.copyOf(scope), "resource", address + "/mcp")),
                Duration.ofMinutes(10));
    }

    /** The same for an assistant that registered itself, on this device. */
    String ask() {
        return ask(registered("mcporter"), BOTH, elsewhere + "/callback");
    }

    Client registered(String name) {
        return client("c-" + name.length(), Client.Kind.REGISTERED, name);
    }

    Client client(String id, Client.Kind kind, String name) {
        Client client = new Client(id, kind, name, List.of(elsewhere + "/callback"), null, null, now, now);
        store.clients().put(client);
        return client;
    }

    /** A browser in which somebody is signed in. */
    Browser signedIn(String slug) throws Exception {
        trakt.slug = slug;
        Browser browser = new Browser(address);
        browser.get("/signin");
        browser.submit("/signin");
        browser.get("/trakt/callback?code=x&state=" + browser.state());
        return browser;
    }

    Person person(String slug) {
        return store.people().bySlug(slug).orElseThrow();
    }

    /** What somebody has allowed to assistants; nothing where nobody is known by that name. */
    List<Set<String>> allowed(String slug) {
        return store.people().bySlug(slug).map(person -> store.grants().of(person.id()).stream().map(Grant::scope)
                .toList()).orElse(List.of());
    }

    /** Where a browser is sent whose assistant got a code. */
    String withCode() {
        return elsewhere + "/callback?code=";
    }

    private static URI start(Server server, Map<String, HttpServlet> servlets) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + connector(server).getLocalPort());
        serve(server, servlets);
        return address;
    }

    private static ServerConnector connector(Server server) throws IOException {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        connector.open();
        return connector;
    }

    private static void serve(Server server, Map<String, HttpServlet> servlets) throws Exception {
        ServletContextHandler handler = new ServletContextHandler("/", false, false);
        servlets.forEach((path, servlet) -> handler.addServlet(new ServletHolder(servlet), path));
        handler.addFilter((request, response, next) -> {
            if ("null".equals(((HttpServletRequest) request).getHeader("Origin"))) {
                ((HttpServletResponse) response).sendError(403, "as the guard of the real host does");
            } else {
                next.doFilter(request, response);
            }
        }, "/*", EnumSet.of(DispatcherType.REQUEST));
        server.setHandler(handler);
        server.start();
    }

    @Override
    public void close() {
        for (Server running : List.of(server, other)) {
            try {
                running.stop();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        losesTheDatabase();
    }

    void losesTheDatabase() {
        if (!lost) {
            lost = true;
            store.database().close();
        }
    }

    /** Asks as Trakt does: a form whose answer leads back. */
    private final class TraktPage extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            page(response, "Trakt", "<form method=post><input type=hidden name=state value='"
                    + request.getParameter("state") + "'><button>Yes</button></form>");
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendRedirect(address + "/trakt/callback?code=x&state=" + request.getParameter("state"));
        }
    }

    private static final class AssistantPage extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            page(response, "Assistant", "The assistant got " + request.getQueryString());
        }
    }

    /** Where a script in a browser asks for what a test in Java does by itself. */
    private final class TestPage extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String name = request.getParameter("name");
            switch (request.getParameter("do")) {
                case "ask" -> response.getWriter()
                        .write(address + ask(registered(name), BOTH, elsewhere + "/callback"));
                case "slug" -> trakt.slug = name;
                case "wait" -> {
                    trakt.byCode = false;
                    trakt.outcome = new TraktSignIn.Waiting(StandIn.device());
                }
                case "enter" -> trakt.outcome = null;
                case "redirect" -> trakt.byCode = true;
                case "host" -> store.people().makeHost(person(name).id());
                case "invite" -> response.getWriter().write(address + "/invite/"
                        + store.invitations().invite(person(name).id(), Duration.ofDays(1), 1));
                default -> response.sendError(404);
            }
        }
    }

    /** A site that would like to press our buttons. */
    private final class EvilPage extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String target = request.getParameter("target");
            page(response, "Evil", request.getParameter("frame") != null ? "<iframe src='" + target + "'></iframe>"
                    : "<form method=post action='" + target + "'><input type=hidden name=token value=x>"
                            + "<input type=hidden name=request value=x><button>Win a prize</button></form>");
        }
    }

    private static void page(HttpServletResponse response, String title, String body) throws IOException {
        response.setContentType("text/html");
        response.getWriter().write("<!doctype html><html lang=en><link rel=icon href=data:,><title>" + title
                + "</title><main><h1>" + title + "</h1>" + body + "</main></html>");
    }
}
