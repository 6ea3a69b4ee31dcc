package dev.traktmcp.trakt.http;

import dev.traktmcp.deadline.Pause;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Puts the decorators around a wire, in the one order that works. */
public final class Chain {
    private Chain() {}

    /**
     * The transport for Trakt's API. From the outside in:
     *
     * <ol>
     * <li>{@link Caching}: an answer that is used again or shared costs nothing below; it is outside of Statuses so
     * that it keeps only successes.
     * <li>{@link Statuses}: only the last answer is a failure, so it is outside of what sends again.
     * <li>{@link Retrying}: every attempt has to keep the pace and carry a valid token.
     * <li>{@link Throttled}: counts what is really sent.
     * <li>{@link Authorized}: a token that was read before the wait could be outdated when it is sent.
     * <li>{@link Impatient}: bounds the wait for an answer, and not the wait for the pace or a token.
     * <li>the wire.
     * </ol>
     *
     * @param wire a {@link JdkTransport} to Trakt
     * @param nanos a clock that never goes back, {@code System::nanoTime}
     */
    public static Transport around(
            Transport wire, String clientId, AccessTokens tokens, LongSupplier nanos, Pause pause,
            RandomGenerator random) {
        return around(wire, clientId, tokens, nanos, pause, random, null);
    }

    /**
     * The same for one of several people.
     *
     * @param shared holds answers that are the same for all of them; null for one person alone
     */
    public static Transport around(
            Transport wire, String clientId, AccessTokens tokens, LongSupplier nanos, Pause pause,
            RandomGenerator random, Caching.@Nullable Common shared) {
        Transport authorized = new Authorized(new Impatient(wire), clientId, tokens);
        Transport throttled = new Throttled(authorized, nanos, pause);
        Transport retrying = new Retrying(throttled, pause, random);
        Transport statuses = new Statuses(retrying);
        return new Caching(statuses, tokens, nanos, shared);
    }
}
