package dev.traktmcp.host.oauth;

import dev.traktmcp.host.store.Client;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks a person for. It was checked, and is kept until they have decided.
 *
 * @param client its id
 * @param name what it calls itself
 * @param redirect where the person goes afterwards
 * @param state what it wants back, or null
 * @param challenge that only the client can answer (S256 of RFC 7636)
 * @param resource what the tokens are for
 */
public record ConsentRequest(String client, Client.Kind kind, String name, String redirect, @Nullable String state,
        String challenge, Set<String> scope, String resource) {
    /** The kind of {@link dev.traktmcp.host.store.OneTime} under which it is kept. */
    public static final String KEPT_AS = "authorize";

    /** Where a person is asked. */
    public static final String PAGE = "/consent";

    public ConsentRequest {
        scope = Set.copyOf(scope);
    }

    /** As it is kept. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>(Map.of("client", client, "kind", kind.name(), "name", name,
                "redirect", redirect, "challenge", challenge, "scope", List.copyOf(new TreeSet<>(scope)),
                "resource", resource));
        if (state != null) {
            json.put("state", state);
        }
        return json;
    }

    /** The same of what was kept, whatever else has been put beside it. */
    public static ConsentRequest of(Map<String, Object> json) {
        Set<String> scope = new TreeSet<>();
        ((List<?>) json.getOrDefault("scope", List.of())).forEach(one -> scope.add((String) one));
        return new ConsentRequest(text(json, "client"), Client.Kind.valueOf(text(json, "kind")), text(json, "name"),
                text(json, "redirect"), (String) json.get("state"), text(json, "challenge"), scope,
                text(json, "resource"));
    }

    private static String text(Map<String, Object> json, String name) {
        if (json.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no consent request: " + name + " is missing");
    }
}
