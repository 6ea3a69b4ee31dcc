package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.host.pages.Browser;
import dev.traktmcp.mcp.http.HttpCaller;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody with a browser and an assistant, who does all that they do over HTTP and remembers every secret. */
final class Visitor {
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String BACK = "http://127.0.0.1:6276/callback";

    final Set<String> secrets = new LinkedHashSet<>(Set.of(VERIFIER));
    final Browser browser;
    private final URI host;
    private final HttpCaller caller;
    private final String name;
    String client;

    Visitor(URI host, String name) {
        this.host = host;
        this.name = name;
        browser = new Browser(host);
        caller = new HttpCaller(host);
    }

    /** All from the first request of an assistant to its tokens. */
    Map<String, Object> connect() throws Exception {
        allow();
        return token(code());
    }

    /** Goes as far as Trakt's page; returns where that is. */
    String allow() throws Exception {
        if (client == null) {
            HttpResponse<String> registered = caller.send(caller.post("/register",
                    "{\"client_name\": \"Inspector\", \"redirect_uris\": [\"" + BACK + "\"]}"));
            assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
            client = (String) HttpCaller.json(registered.body()).get("client_id");
        }
        consent("visitors-state");
        browser.submit("/consent", "decision", "allow", "write", "on");
        assertThat(browser.status()).as(browser.page()).isEqualTo(200);
        secrets.addAll(browser.cookies.values());
        return browser.leadsTo();
    }

    /** The answer to the request to authorize, and the consent page after it where there is one. */
    Browser consent(String state) throws Exception {
        browser.get("/authorize?" + form(Map.of("response_type", "code", "client_id", client, "redirect_uri", BACK,
                "code_challenge", challenge(), "code_challenge_method", "S256", "state", state)));
        if (browser.leadsTo().startsWith(host + "/consent")) {
            secrets.add(browser.leadsTo().replaceFirst(".*request=", ""));
            browser.get(browser.leadsTo());
        }
        return browser;
    }

    static String challenge() throws Exception {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Says yes at Trakt, if that is where it goes on; returns the way back to us. */
    String sayYes() throws Exception {
        String trakt = browser.leadsTo();
        secrets.add(query(trakt).get("state"));
        Browser there = new Browser(URI.create(trakt).resolve("/"));
        there.post(trakt, Map.of("username", name, "decision", "allow"));
        assertThat(there.status()).as(there.page()).isEqualTo(303);
        secrets.add(query(there.leadsTo()).get("code"));
        return there.leadsTo();
    }

    /** The code for the assistant, through Trakt where nobody is signed in yet. */
    String code() throws Exception {
        if (!browser.leadsTo().startsWith(BACK)) {
            browser.get(sayYes());
        }
        return arrived();
    }

    /** The code with which the last page goes back to the assistant. */
    String arrived() {
        assertThat(browser.leadsTo()).as(browser.page()).startsWith(BACK);
        secrets.addAll(browser.cookies.values());
        String code = query(browser.leadsTo()).get("code");
        secrets.add(code);
        return code;
    }

    Map<String, Object> token(String code) throws Exception {
        HttpResponse<String> answer = exchange(code);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return remembered(answer);
    }

    HttpResponse<String> exchange(String code) throws Exception {
        return post("/token", Map.of("grant_type", "authorization_code", "code", code, "client_id", client,
                "redirect_uri", BACK, "code_verifier", VERIFIER));
    }

    HttpResponse<String> refresh(Object token) throws Exception {
        return post("/token", Map.of("grant_type", "refresh_token", "refresh_token", String.valueOf(token),
                "client_id", client));
    }

    HttpResponse<String> revoke(Object token) throws Exception {
        return post("/revoke", Map.of("token", String.valueOf(token), "client_id", client));
    }

    Map<String, Object> remembered(HttpResponse<String> tokens) {
        Map<String, Object> json = HttpCaller.json(tokens.body());
        secrets.add((String) json.get("access_token"));
        secrets.add((String) json.get("refresh_token"));
        return json;
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return caller.send(caller.request(path).setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    HttpResponse<String> call(Object access, Asked asked) throws Exception {
        return caller.send(asked.modern(caller).header("Authorization", "Bearer " + access));
    }

    HttpResponse<String> call(Object access, String tool, Map<String, Object> arguments) throws Exception {
        return call(access, new Asked("tools/call", Map.of("name", tool, "arguments", arguments)));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    static Map<String, String> query(String url) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : URI.create(url).getQuery().split("&")) {
            query.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        return query;
    }

    @Override
    public String toString() {
        return name + " at " + host;
    }
}
