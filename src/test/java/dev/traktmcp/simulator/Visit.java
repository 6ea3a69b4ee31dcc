package dev.traktmcp.simulator;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A browser at the sign-in of a simulator, that goes no further than it is told, and the app that sent it there. */
record Visit(Scene scene) {
    static final String BACK = "https://app.example/callback";
    /** Of the example in RFC 7636. */
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static final Map<String, String> ASKED = Map.of("response_type", "code", "client_id", Simulator.CLIENT_ID,
            "redirect_uri", BACK, "state", "a&b c", "code_challenge", CHALLENGE, "code_challenge_method", "S256");

    /** The address to which the app sends, with one parameter in another way, or without it where it is null. */
    static String authorize(String name, String value) {
        return "/oauth/authorize?" + form(changed(ASKED, name, value));
    }

    static String authorize() {
        return authorize("state", "a&b c");
    }

    Caller.Reply get(String path) {
        return Caller.send(request(path).GET());
    }

    Caller.Reply submit(String path, Map<String, String> fields) {
        return Caller.send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(scene.simulator().authUrl() + path)).header("User-Agent", "Mozilla");
    }

    /** Signs in on the page and returns the code. */
    String code(String name) {
        return returned(submit(authorize(), Map.of("username", name, "decision", "allow"))).get("code");
    }

    /** What came back with the browser. */
    static Map<String, String> returned(Caller.Reply reply) {
        URI back = URI.create(reply.header("Location").orElseThrow());
        return Arrays.stream(back.getRawQuery().split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** The app exchanges a code, with one field in another way, or without it where it is null. */
    Caller.Reply exchange(String code, String name, String value) {
        Map<String, String> fields = changed(Map.of("grant_type", "authorization_code", "code", code, "client_id",
                Simulator.CLIENT_ID, "redirect_uri", BACK, "code_verifier", VERIFIER), name, value);
        return auth().post("/oauth/token", fields.entrySet().stream()
                .map(field -> "'" + field.getKey() + "':'" + field.getValue() + "'")
                .collect(Collectors.joining(",", "{", "}")));
    }

    Caller.Reply exchange(String code) {
        return exchange(code, "code", code);
    }

    Caller auth() {
        return new Caller(scene.simulator().authUrl(), "not needed here", null);
    }

    /** Somebody who has signed in on the page. */
    Caller signedIn(String name) {
        return scene.caller().as(exchange(code(name)).json().path("access_token").asString());
    }

    private static Map<String, String> changed(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new TreeMap<>(fields);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
