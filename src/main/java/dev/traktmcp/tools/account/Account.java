package dev.traktmcp.tools.account;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.tools.core.AccountUsage;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.users.Settings;
import dev.traktmcp.trakt.oauth.SignInState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who is signed in, until when the access lasts, and how much the account may hold. */
record Account(Supplier<dev.traktmcp.trakt.oauth.DeviceSignIn> signIn, Trakt trakt, Viewer viewer)
        implements Tool<Account.Input> {
    record Input() {}

    /**
     * @param state {@code signed_in}, {@code waiting} for the person to enter a code, or {@code signed_out}
     * @param lastSignIn {@code declined}, {@code expired} or the code of a failure, where the last one came to
     *     nothing; else null
     * @param url where to enter the {@code code}, until {@code expiresAt}; null where none is awaited
     * @param renewedBy when the access runs out unless we renew it, which happens by itself
     */
    record Data(
            String state, @Nullable String username, @Nullable Boolean vip, @Nullable String timezone,
            @Nullable Instant renewedBy, @Nullable AccountUsage limits,
            @Nullable String kept, @Nullable String lastSignIn, @Nullable String url, @Nullable String code,
            @Nullable Instant expiresAt) {

        static Data signedOut(@Nullable String lastSignIn) {
            return new Data("signed_out", null, null, null, null, null, null, lastSignIn, null, null, null);
        }
    }

    @Override
    public ToolReply call(Input in) {
        return switch (signIn.get().state()) {
            case SignInState.SignedIn(_, var until) -> signedIn(until);
            case SignInState.Waiting(var url, var code, var until) -> new ToolReply(
                    "Nobody is signed in yet: the code " + code + " waits to be entered at " + url + ".",
                    new Data("waiting", null, null, null, null, null, null, null, url, code, until));
            case SignInState.Idle _ -> signedOut("", null);
            case SignInState.Declined _ -> signedOut(" The last sign-in was declined.", "declined");
            case SignInState.Expired _ -> signedOut(" The last code expired unused.", "expired");
            case SignInState.Failed(var failure) ->
                    signedOut(" " + Explanation.of(failure).what(), Explanation.of(failure).code().word());
        };
    }

    private static ToolReply signedOut(String why, @Nullable String lastSignIn) {
        return new ToolReply("Nobody is signed in to Trakt." + why + "\nNext: call sign_in.",
                Data.signedOut(lastSignIn));
    }

    private ToolReply signedIn(Instant until) {
        Settings settings = trakt.users().settings();
        AccountUsage usage = settings.limits() == null ? null : AccountUsage.of(settings.limits(), trakt);
        boolean vip = settings.user() != null && Boolean.TRUE.equals(settings.user().vip());
        TimeFormat wording = viewer.wording();
        List<String> lines = new ArrayList<>();
        lines.add("Signed in as " + settings.who() + ", " + (vip ? "VIP" : "free account") + ", time zone "
                + wording.zone() + ".");
        if (usage != null) {
            lines.addAll(usage.lines());
        }
        if (until != null) {
            lines.add("The access is renewed by itself; this one is good until " + wording.dateAndTime(until) + ".");
        }
        return new ToolReply(String.join("\n", lines), new Data("signed_in", settings.who(), vip,
                wording.zoneId(), until, usage, signIn.get().kept(), null, null, null, null));
    }
}
