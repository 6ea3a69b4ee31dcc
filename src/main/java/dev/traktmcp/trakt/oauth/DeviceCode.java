package dev.traktmcp.trakt.oauth;

import java.time.Duration;
import java.time.Instant;

/**
 * A sign-in that waits for a person (Trakt's reference, "Device Code").
 *
 * @param secret what we ask with; whoever has it gets the tokens, so it is never shown
 * @param code what the person enters at {@code url}
 * @param until when it can no longer be entered
 * @param interval how long Trakt wants us to wait between questions
 */
record DeviceCode(String secret, String code, String url, Instant until, Duration interval) {
    @Override
    public String toString() {
        return "a sign-in with the code " + code;
    }
}
