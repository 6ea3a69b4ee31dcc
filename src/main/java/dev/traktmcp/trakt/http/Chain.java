package dev.traktmcp.trakt.http;

import dev.traktmcp.deadline.Pause;
import dev.traktmcp.trakt.http.sharing.Allowance;
import dev.traktmcp.trakt.http.sharing.Door;
import dev.traktmcp.trakt.http.sharing.OwnDoor;
import dev.traktmcp.trakt.http.sharing.SharedPace;
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
     * <li>{@link Doorway}: what may not be sent at all takes no turn from others, and each attempt asks anew.
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
     * What one person's requests share with those of others.
     *
     * @param answers those that are the same for everybody
     * @param pace the person's on all servers, or null
     * @param allowance what the person may take of what the server may send, or null
     */
    public record Shared(KeptAnswers answers, Door door, @Nullable SharedPace pace, @Nullable Allowance allowance) {}

    /**
     * The same for one of several people.
     *
     * @param shared null for one person alone, who shares nothing
     */
    public static Transport around(
            Transport wire, String clientId, AccessTokens tokens, LongSupplier nanos, Pause pause,
            RandomGenerator random, @Nullable Shared shared) {
        Transport authorized = new Authorized(new Impatient(wire), clientId, tokens);
        Transport throttled = new Throttled(authorized, nanos, pause, shared == null ? null : shared.pace());
        Transport doorway = new Doorway(throttled, tokens, pause, shared == null ? new OwnDoor(nanos) : shared.door(),
                shared == null ? null : shared.allowance());
        Transport retrying = new Retrying(doorway, pause, random);
        Transport statuses = new Statuses(retrying);
        return new Caching(statuses, tokens, nanos, shared == null ? null : shared.answers());
    }
}
