package dev.traktmcp.tools;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.time.Wording;
import dev.traktmcp.trakt.Sort;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Settings;
import dev.traktmcp.trakt.oauth.SignInState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Who is signed in, until when, and how much the account may hold. */
record Account(Supplier<dev.traktmcp.trakt.oauth.SignIn> signIn, Trakt trakt, Viewer viewer) implements Tool<Account.Input> {
    record Input() {}

    /** @param limit null where Trakt sets none; {@code used} null where it is not known */
    record Limit(Integer used, Integer limit) {}

    record Limits(Limit watchlist, Limit favorites, Limit lists, Limit listItems) {}

    /**
     * @param state {@code signed_in}, {@code waiting} for a code to be entered, or {@code signed_out}
     * @param renewedBy when the access runs out unless it is renewed, which happens by itself
     */
    record Data(
            String state, String username, Boolean vip, String timezone, Instant renewedBy, Limits limits, String kept) {

        static Data of(String state) {
            return new Data(state, null, null, null, null, null, null);
        }
    }

    @Override
    public Reply call(Input in) {
        return switch (signIn.get().state()) {
            case SignInState.SignedIn(_, var until) -> signedIn(until);
            case SignInState.Waiting(var url, var code, _) -> new Reply(
                    "Nobody is signed in yet: the code " + code + " waits to be entered at " + url + ".", Data.of("waiting"));
            case SignInState.Idle _ -> signedOut("");
            case SignInState.Declined _ -> signedOut(" The last sign-in was declined.");
            case SignInState.Expired _ -> signedOut(" The last code expired unused.");
            case SignInState.Failed(var failure) -> signedOut(" " + Explanation.of(failure).what());
        };
    }

    private static Reply signedOut(String why) {
        return new Reply("Nobody is signed in to Trakt." + why + "\nNext: call sign_in.", Data.of("signed_out"));
    }

    private Reply signedIn(Instant until) {
        Settings settings = trakt.users().settings();
        Integer watchlist = trakt.sync().watchlist("all", Sort.RANK, 1, 1).total();
        Settings.Limits limits = settings.limits();
        Limits shown = limits == null ? null : new Limits(
                new Limit(watchlist, items(limits.watchlist())),
                new Limit(null, items(limits.favorites())),
                new Limit(null, limits.list() == null ? null : limits.list().count()),
                new Limit(null, items(limits.list())));
        boolean vip = settings.user() != null && Boolean.TRUE.equals(settings.user().vip());
        Wording wording = viewer.wording();
        List<String> lines = new ArrayList<>();
        lines.add("Signed in as " + settings.who() + ", " + (vip ? "VIP" : "free account") + ", time zone "
                + wording.zone() + ".");
        if (shown != null && shown.watchlist().limit() != null) {
            lines.add("Watchlist: " + (watchlist == null ? "up to " : watchlist + " of ") + shown.watchlist().limit() + " items.");
        }
        if (shown != null && shown.lists().limit() != null) {
            lines.add("Lists: up to " + shown.lists().limit()
                    + (shown.listItems().limit() == null ? "" : ", of " + shown.listItems().limit() + " items each") + ".");
        }
        if (until != null) {
            lines.add("The access is renewed by itself; this one is good until " + wording.dateAndTime(until) + ".");
        }
        return new Reply(String.join("\n", lines), new Data("signed_in", settings.who(), vip,
                wording.zone(), until, shown, signIn.get().kept()));
    }

    private static Integer items(Settings.Limit limit) {
        return limit == null ? null : limit.itemCount();
    }
}
