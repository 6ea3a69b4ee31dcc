package dev.traktmcp.host.pages;

import dev.traktmcp.host.store.Person;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs people in to Trakt and out of it. Each method may wait for Trakt, and throws
 * {@link dev.traktmcp.failure.TraktException} where Trakt cannot be reached. Safe for use by several threads.
 */
public interface TraktSignIn {
    /** Whether Trakt sends people back to us by itself; else they enter a code there. */
    boolean byCode();

    /** Trakt's page for a sign-in that comes back with this state. */
    URI begin(String state);

    /**
     * Exchanges the code that Trakt sent a person back with.
     *
     * @param invitation the secret of an invitation, or null; it is used up only where nothing else lets them in
     */
    Outcome finish(String code, String state, @Nullable String invitation);

    /** Begins a sign-in by a code that the person enters at Trakt. */
    Device beginDevice();

    /**
     * What has become of it. After the end it says the same for some minutes, as two pages may ask at once.
     *
     * @param id of the {@link Device}
     * @param invitation as above
     */
    Outcome look(String id, @Nullable String invitation);

    /** Since when somebody is signed in to Trakt here; empty where they are not. */
    Optional<Instant> since(String person);

    /**
     * Revokes somebody's tokens at Trakt and forgets them, also where Trakt cannot be reached.
     *
     * @return whether Trakt has revoked them
     */
    boolean signOut(String person);

    /**
     * A sign-in by a code.
     *
     * @param id for {@link #look}; nobody gets tokens by it
     * @param code what the person enters at {@code url}
     */
    record Device(String id, URI url, String code, Instant until) {}

    /** How a sign-in went. */
    sealed interface Outcome {}

    /** They are in. */
    record SignedIn(Person person) implements Outcome {}

    /** Trakt knows them, but they may not use this server; nothing of theirs was kept. */
    record NotAllowed(String name) implements Outcome {}

    /** Whoever runs this server has blocked them; nothing new of theirs was kept. */
    record Blocked() implements Outcome {}

    /** The code was not entered yet; {@code device} is what to show. */
    record Waiting(Device device) implements Outcome {}

    /** They or Trakt said no. */
    record Refused() implements Outcome {}

    /** The code is not valid any more. */
    record Expired() implements Outcome {}
}
