package dev.traktmcp.tools.account;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.recent.Unshown;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.oauth.SignInState;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Signs the person in: gives an address and a code at once, and reports the result at the next call. */
record SignIn(Supplier<dev.traktmcp.trakt.oauth.DeviceSignIn> signIn, Trakt trakt, Viewer viewer)
        implements Tool<SignIn.Input> {
    record Input() {}

    /**
     * @param state {@code waiting} until the person has entered the code, or {@code signed_in}
     * @param lastSignIn {@code declined}, {@code expired} or the code of a failure, where the last one came to
     *     nothing; else null
     */
    record Data(String state, @Nullable String username, @Nullable String url, @Nullable String code,
            @Nullable Instant expiresAt, @Nullable String lastSignIn) {}

    @Override
    public ToolReply call(Input in) {
        return switch (signIn.get().state()) {
            case SignInState.SignedIn _ -> {
                Unshown.changed();
                String username = trakt.users().settings().who();
                yield new ToolReply("Signed in as " + username + ".",
                        new Data("signed_in", username, null, null, null, null));
            }
            case SignInState.Waiting waiting -> invitation("Still waiting for the code.", waiting, null);
            case SignInState.Idle _ -> invitation("", signIn.get().begin(), null);
            case SignInState.Declined _ ->
                    invitation("The last sign-in was declined at Trakt.", signIn.get().begin(), "declined");
            case SignInState.Expired _ ->
                    invitation("The last code expired unused; here is a new one.", signIn.get().begin(), "expired");
            case SignInState.Failed(var failure) ->
                    invitation("The last sign-in failed: " + Explanation.of(failure).what(), signIn.get().begin(),
                            Explanation.of(failure).code().word());
        };
    }

    private ToolReply invitation(String before, SignInState.Waiting waiting, @Nullable String last) {
        String summary = (before.isEmpty() ? "" : before + "\n")
                + "To sign in to Trakt, open " + waiting.url() + " and enter the code " + waiting.code() + " ("
                + new TimeFormat(viewer.clock(), java.time.ZoneOffset.UTC).left(waiting.until()) + ")."
                + "\nNext: show the person the address and the code; when they have entered it, ask for anything"
                + " again.";
        return new ToolReply(
                summary, new Data("waiting", null, waiting.url(), waiting.code(), waiting.until(), last),
                new ToolReply.Address(waiting.url(), "Sign in to Trakt with the code " + waiting.code()));
    }
}
