package dev.traktmcp.host.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.home.Home;
import dev.traktmcp.host.oauth.client.DocumentServer;
import dev.traktmcp.host.database.Database;
import dev.traktmcp.host.store.Keys;
import dev.traktmcp.host.store.Person;
import dev.traktmcp.host.store.Store;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.http.HttpCaller;
import dev.traktmcp.mcp.http.HttpEndpoint;
import dev.traktmcp.mcp.http.HttpHost;
import dev.traktmcp.mcp.http.access.Admission;
import dev.traktmcp.mcp.http.access.Callers;
import dev.traktmcp.mcp.http.access.Refusal;
import dev.traktmcp.mcp.http.access.Site;
import dev.traktmcp.simulator.SettableClock;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The endpoints behind the real HTTP host, and a client of theirs. The person's decision is made by the test. */
final class OAuthHost implements AutoCloseable {
    static final String ISSUER = "https://trakt.example.org";
    static final String RESOURCE = ISSUER + "/mcp";
    static final String CALLBACK = "http://127.0.0.1:6276/oauth/callback";
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    final SettableClock clock = SettableClock.at("2026-11-29T12:00:00Z");
    final DocumentServer documents;
    final Store store;
    final Endpoints endpoints;
    final Person person;
    final HttpHost host;
    private final HttpClient client = HttpClient.newHttpClient();

    OAuthHost(Path folder) throws Exception {
        Home home = new Home(folder.resolve("home")).ready();
        store = Store.of(Database.embedded(home.file("host.db"), false, clock), Keys.of(null, home), clock,
                new SecureRandom());
        documents = new DocumentServer();
        endpoints = new Endpoints(URI.create(ISSUER), store, documents.clients(store.clients(), clock, this::nanos),
                FaultPage.PLAIN, List.of(), clock, this::nanos);
        person = store.people().signedIn("sean", "Sean");
        host = HttpHost.start(Opening.none(), new Nobody(), new OnlyThese(endpoints),
                new HttpEndpoint("127.0.0.1", 0, null, List.of("trakt.example.org")), Duration.ofSeconds(20));
    }

    private long nanos() {
        return clock.millis() * 1_000_000;
    }

    HttpResponse<String> send(String method, String path, String type, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host.address() + path)).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, null, null);
    }

    /** A form of {@code name=value}, as somebody would write it without thinking of encodings. */
    HttpResponse<String> post(String path, String... fields) throws Exception {
        return send("POST", path, "application/x-www-form-urlencoded", form(List.of(fields)));
    }

    static String form(List<String> fields) {
        return fields.stream().map(field -> field.split("=", 2))
                .map(field -> field[0] + "=" + URLEncoder.encode(field[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    HttpResponse<String> register(String json) throws Exception {
        return send("POST", "/register", "application/json", json);
    }

    /** The id of a client that registers one redirect URI. */
    String registered(String redirect) throws Exception {
        HttpResponse<String> answer =
                register("{\"client_name\": \"Inspector\", \"redirect_uris\": [\"%s\"]}".formatted(redirect));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return (String) json(answer).get("client_id");
    }

    static Map<String, Object> json(HttpResponse<String> answer) {
        return HttpCaller.json(answer.body());
    }

    /** What a good client asks, with fields in other values; one that is {@code name=} is left out. */
    HttpResponse<String> authorize(String clientId, String... other) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("response_type", "code", "client_id", clientId,
                "redirect_uri", CALLBACK, "code_challenge", challenge(VERIFIER), "code_challenge_method", "S256",
                "state", "s1 ~&=", "scope", "trakt:read trakt:write", "resource", RESOURCE));
        List<String> twice = new ArrayList<>();
        for (String field : other) {
            String[] parts = field.split("=", 2);
            if (parts[0].startsWith("+")) {
                twice.add(field.substring(1));
            } else if (parts[1].isEmpty()) {
                fields.remove(parts[0]);
            } else {
                fields.put(parts[0], parts[1]);
            }
        }
        List<String> all = new ArrayList<>(twice);
        fields.forEach((name, value) -> all.add(name + "=" + value));
        return get("/authorize?" + form(all));
    }

    static String challenge(String verifier) throws Exception {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** What the consent page gets. */
    Map<String, Object> consent(HttpResponse<String> answer) {
        String location = location(answer);
        assertThat(location).startsWith(ISSUER + "/consent?request=");
        return store.oneTime().take("authorize", location.substring(location.indexOf('=') + 1)).orElseThrow();
    }

    /** The person allows it. */
    String code(HttpResponse<String> answer, String... scope) {
        Map<String, Object> request = consent(answer);
        Set<String> allowed = scope.length == 0 ? ConsentRequest.of(request).scope() : Set.of(scope);
        return query(endpoints.authorizations().finish(request, person, allowed).toString()).get("code");
    }

    /** The decoded query of an address, in the order of its names. */
    static Map<String, String> query(String url) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : URI.create(url).getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            assertThat(query.put(parts[0], java.net.URLDecoder.decode(parts[1], StandardCharsets.UTF_8))).isNull();
        }
        return query;
    }

    HttpResponse<String> exchange(String clientId, String code, String... other) throws Exception {
        List<String> fields = new ArrayList<>(List.of("grant_type=authorization_code", "code=" + code,
                "client_id=" + clientId, "redirect_uri=" + CALLBACK, "code_verifier=" + VERIFIER,
                "resource=" + RESOURCE));
        for (String field : other) {
            String name = field.substring(0, field.indexOf('=') + 1).replace("+", "");
            if (!field.startsWith("+")) {
                fields.removeIf(one -> one.startsWith(name));
            }
            if (!field.endsWith("=")) {
                fields.add(field.replaceFirst("^\\+", ""));
            }
        }
        return post("/token", fields.toArray(String[]::new));
    }

    HttpResponse<String> refresh(String clientId, Object token, String... more) throws Exception {
        List<String> fields = new ArrayList<>(List.of("grant_type=refresh_token", "refresh_token=" + token,
                "client_id=" + clientId));
        fields.addAll(List.of(more));
        return post("/token", fields.toArray(String[]::new));
    }

    @Override
    public void close() {
        host.close();
        documents.close();
        store.database().close();
    }

    /** Nobody may use MCP here. */
    private static final class Nobody implements Callers {
        private static final Refusal NO = new Refusal(401, "Bearer", "no");

        @Override
        public Admission ready(HttpFields headers) {
            return NO;
        }

        @Override
        public Admission decide(HttpFields headers) {
            return NO;
        }

        @Override
        public void close() {}
    }

    private record OnlyThese(Endpoints endpoints) implements Site {
        @Override
        public List<String> methods(String path) {
            return endpoints.methods(path);
        }

        @Override
        public boolean isForAnyOrigin(String path) {
            return endpoints.isForAnyOrigin(path);
        }

        @Override
        public boolean stops(Request request, Response response, Callback callback) {
            return false;
        }

        @Override
        public Map<String, HttpServlet> servlets() {
            return endpoints.servlets();
        }

        @Override
        public String signpost() {
            return "MCP is at /mcp";
        }
    }
}
