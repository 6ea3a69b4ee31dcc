package dev.traktmcp.cli;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.text.Text;
import dev.traktmcp.trakt.UsersApi;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Statuses;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.users.Settings;
import dev.traktmcp.trakt.oauth.DeviceSignIn;
import dev.traktmcp.trakt.oauth.SignInState;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks everything that a sign-in depends on, and prints one line for each check: what is wrong and what to do. */
public final class Doctor {
    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT|UT)[+-].+|Etc/GMT[+-].+");
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Transport api;
    private final Transport auth;
    private final UsersApi users;
    private final DeviceSignIn signIn;
    private final Path home;
    private final InstantSource clock;
    private final @Nullable ZoneId zone;
    private final Addresses.Names names;
    private boolean healthy = true;

    /**
     * Neither transport repeats a request.
     *
     * @param api sends the app's id and no user's token
     * @param auth leads to the auth host
     * @param users reads as the signed-in person
     * @param zone from the settings
     */
    public Doctor(Transport api, Transport auth, UsersApi users, DeviceSignIn signIn, Path home, InstantSource clock,
            @Nullable ZoneId zone) {
        this(api, auth, users, signIn, home, clock, zone, InetAddress::getAllByName);
    }

    /** @param names says where a server is that cannot be reached */
    Doctor(Transport api, Transport auth, UsersApi users, DeviceSignIn signIn, Path home, InstantSource clock,
            @Nullable ZoneId zone, Addresses.Names names) {
        this.api = api;
        this.auth = auth;
        this.users = users;
        this.signIn = signIn;
        this.home = home;
        this.clock = clock;
        this.zone = zone;
        this.names = names;
    }

    /** Runs the checks; returns the exit code: 0 where nothing is wrong. */
    public int run() {
        Request search = Request.get("search", MediaType.MOVIE.word()).with("query", "heat").with("limit", 1);
        Optional<Response> answer = check("network", () -> api.send(search), _ -> "Trakt's API answers");
        answer.ifPresent(response -> {
            check("app", () -> new Statuses(_ -> response).send(search), _ -> "Trakt knows it");
            check("clock", () -> skew(response), this::told);
        });
        check("sign-in server", () -> auth.send(Request.get("oauth", "authorize")), _ -> "answers");
        Optional<SignInState> state = check("store", signIn::state, _ -> signIn.kept() + ", with " + home);
        Optional<Settings> account = state.flatMap(known -> check("sign-in", () -> account(known), settings -> "as "
                + settings.who()
                + (known instanceof SignInState.SignedIn(_, Instant until) && until != null
                        ? "; renews itself, next before " + until : "")));
        Terminal.print("%-15s %s".formatted("time zone", zone(account.map(Settings::account)
                .map(Settings.Account::timezone).orElse(null))));
        return healthy ? 0 : 1;
    }

    /** Which one decides what "yesterday" is, and who says so. */
    private String zone(@Nullable String ofAccount) {
        if (zone != null) {
            return told(zone, "as TRAKT_MCP_TIMEZONE says");
        }
        ZoneId machine = ZoneId.systemDefault();
        if (ofAccount == null) {
            return told(machine, "of this machine, as neither TRAKT_MCP_TIMEZONE nor a Trakt account says another");
        }
        try {
            return told(ZoneId.of(ofAccount), "as the Trakt account says");
        } catch (DateTimeException _) {
            return told(machine, "of this machine, as Java does not know the account's \"" + Text.line(ofAccount)
                    + "\". Set TRAKT_MCP_TIMEZONE to one like Europe/Berlin");
        }
    }

    private static String told(ZoneId zone, String why) {
        boolean bare = zone instanceof ZoneOffset || OFFSET.matcher(zone.getId()).matches();
        return zone + ", " + why + (bare ? ". It is a bare offset, which knows no summer time: set TRAKT_MCP_TIMEZONE"
                + " to one like Europe/Berlin" : "");
    }

    private Settings account(SignInState state) {
        if (!(state instanceof SignInState.SignedIn)) {
            throw new Failure.NotSignedIn(null, null).raise();
        }
        return users.settings();
    }

    /** How far our clock is ahead of Trakt's; zero where Trakt sends no date. */
    private Duration skew(Response response) {
        try {
            return response.header("Date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
                    .map(theirs -> Duration.between(theirs, clock.instant()))
                    .orElse(Duration.ZERO);
        } catch (DateTimeException _) {
            return Duration.ZERO;
        }
    }

    private String told(Duration skew) {
        if (skew.abs().compareTo(SKEW) <= 0) {
            return "right";
        }
        healthy = false;
        return "WRONG: it is " + skew.abs().toSeconds() + " seconds " + (skew.isNegative() ? "behind" : "ahead")
                + ". Set the clock of this machine, or dates and plays will be wrong.";
    }

    private <T> Optional<T> check(String what, Supplier<T> look, Function<T, String> fine) {
        try {
            T found = look.get();
            Terminal.print("%-15s %s".formatted(what, fine.apply(found)));
            return Optional.of(found);
        } catch (TraktException e) {
            healthy = false;
            Explanation explanation = Explanation.of(e.failure());
            Terminal.print("%-15s WRONG: %s Next: %s".formatted(what, explanation.what(), explanation.next()));
            if (e.failure() instanceof Failure.Unreachable unreachable) {
                Terminal.print("%-15s %s".formatted("", Addresses.tried(unreachable.host(), names)));
            }
            return Optional.empty();
        }
    }
}
