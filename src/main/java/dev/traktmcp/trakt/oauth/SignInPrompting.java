package dev.traktmcp.trakt.oauth;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import java.util.function.Supplier;

/**
 * Begins a sign-in where Trakt wants a user and nobody is signed in, and fails with its address and code. It is outside
 * of everything that {@code Chain} builds, and passes all other answers unchanged. Safe for use by several threads.
 */
public final class SignInPrompting implements Transport {
    private final Transport next;
    private final Supplier<DeviceSignIn> signIn;

    /** @param signIn called only when it is needed, as opening the store can fail */
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
