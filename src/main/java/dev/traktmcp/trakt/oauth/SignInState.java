package dev.traktmcp.trakt.oauth;

import dev.traktmcp.failure.Failure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of the sign-in, including what other processes did. */
public sealed interface SignInState {
    /** Nobody is signed in, and no sign-in is waiting. */
    record Idle() implements SignInState {}

    /** The person has to enter the code at the address. */
    record Waiting(String url, String code, Instant until) implements SignInState {}

    /** @param since null for tokens that were brought along, as may be {@code until}; a refresh moves {@code until} */
    record SignedIn(@Nullable Instant since, @Nullable Instant until) implements SignInState {}

    /** The person refused. */
    record Declined() implements SignInState {}

    /** The code has expired. */
    record Expired() implements SignInState {}

    record Failed(Failure failure) implements SignInState {}
}
