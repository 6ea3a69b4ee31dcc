package dev.traktmcp.simulator.oauth;

import java.util.Set;

/**
 * The app that is registered here.
 *
 * @param clientSecret null where the app has none; may be left out everywhere but at a sign-in without PKCE, and must
 *     not be wrong anywhere
 * @param redirectUris where a sign-in may lead back to; compared letter for letter
 */
public record App(String clientId, String clientSecret, Set<String> redirectUris) {
    public App {
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("an app has a client id");
        }
        redirectUris = Set.copyOf(redirectUris);
    }

    /** @param secret null where none was sent */
    public boolean isMeantBy(String id, String secret) {
        return clientId.equals(id) && (secret == null || secret.equals(clientSecret));
    }
}
