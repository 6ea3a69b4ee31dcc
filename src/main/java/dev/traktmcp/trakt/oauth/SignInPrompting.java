package dev.traktmcp.trakt.oauth;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import java.util.function.Supplier;

/**
 * Where Trakt wants a user and there is none, begins a sign-in and says address and code. It stands outside of
 * everything that {@code Chain} builds, and what Trakt answers to anybody passes untouched.
 */
public final class SignInPrompting implements Transport {
    private final Transport next;
    private final Supplier<DeviceSignIn> signIn;

    /** @param signIn asked when it is needed, since opening the store can fail */
    public SignInPrompting(Transport next, Supplier<DeviceSignIn> signIn) {
        this.next = next;
        this.signIn = signIn;
    }

    @Override
    public Response send(Request request) {
        try {
            return next.send(request);
        } catch (TraktException e) {
            if (e.failure() instanceof Failure.NotSignedIn) {
                throw new TraktException(signIn.get().needed(), e);
            }
            throw e;
        }
    }
}
