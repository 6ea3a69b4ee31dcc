package dev.traktmcp.trakt.oauth;

import java.time.Duration;
import java.time.Instant;

/**
 * A sign-in that waits for a person (Trakt's reference, "Device Code").
 *
 * @param secret what we poll with; everybody who has it gets the tokens, so we never show it
 * @param code what the person enters at {@code url}
 * @param until when the code expires
 * @param interval how long Trakt wants us to wait between two polls
 */
public record DeviceCode(String secret, String code, String url, Instant until, Duration interval) {
    @Override
    public String toString() {
        return "a sign-in with the code " + code;
    }
}
