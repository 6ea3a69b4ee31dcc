package dev.traktmcp.trakt.oauth;

import dev.traktmcp.failure.Failure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How things stand with signing in, the doings of other processes included. */
public sealed interface SignInState {
    /** Nobody is signed in, and nobody tries. */
    record Idle() implements SignInState {}

    /** The person is to enter the code at the address. */
    record Waiting(String url, String code, Instant until) implements SignInState {}

    /** @param since and {@code until}: null for tokens that were brought along; a refresh moves until */
    record SignedIn(@Nullable Instant since, @Nullable Instant until) implements SignInState {}

    /** The person said no. */
    record Declined() implements SignInState {}

    /** The code can no longer be used. */
    record Expired() implements SignInState {}

    record Failed(Failure failure) implements SignInState {}
}
