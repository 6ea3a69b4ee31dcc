package dev.traktmcp.host.pages;

import dev.traktmcp.host.pages.html.Destination;
import dev.traktmcp.host.store.Client;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request to authorize that waits for a person, as the endpoint for it has kept it.
 *
 * @param source the host that the client's document came from, or null where the client registered itself
 */
record Requested(String client, @Nullable String source, Destination to, Set<String> scope) {
    static final String KIND = "authorize";

    Requested {
        scope = Set.copyOf(scope);
    }

    static Requested of(Map<String, Object> kept) {
        String source = Client.Kind.DOCUMENT.name().equals(kept.get("kind"))
                ? URI.create(text(kept, "client")).getHost() : null;
        return new Requested(text(kept, "name"), source, new Destination(URI.create(text(kept, "redirect"))),
                words(kept.get("scope")));
    }

    static Set<String> words(@Nullable Object kept) {
        Set<String> words = new LinkedHashSet<>();
        if (kept instanceof List<?> list) {
            list.forEach(word -> words.add(String.valueOf(word)));
        }
        return words;
    }

    private static String text(Map<String, Object> kept, String name) {
        return String.valueOf(kept.get(name));
    }
}
