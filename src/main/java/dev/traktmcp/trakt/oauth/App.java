package dev.traktmcp.trakt.oauth;

import org.jspecify.annotations.Nullable;

/**
 * The Trakt app that we speak as.
 *
 * @param secret newer apps have none
 * @param redirectUri as it is registered; Trakt's reference wants it in every refresh, but in practice renews without.
 *     A wrong one is refused, so null sends none
 */
public record App(String id, @Nullable String secret, @Nullable String redirectUri) {
    @Override
    public String toString() {
        return "app " + id;
    }
}
