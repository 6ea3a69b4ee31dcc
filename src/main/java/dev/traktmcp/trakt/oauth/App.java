package dev.traktmcp.trakt.oauth;

import org.jspecify.annotations.Nullable;

/**
 * The Trakt app as which we act.
 *
 * @param secret or null, as newer apps have none
 * @param redirectUri as registered. Trakt's reference wants it in every refresh, but Trakt also refreshes without it
 *     (seen in 2026) and refuses a wrong one, so null sends none
 */
public record App(String id, @Nullable String secret, @Nullable String redirectUri) {
    @Override
    public String toString() {
        return "app " + id;
    }
}
