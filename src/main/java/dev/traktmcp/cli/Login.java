package dev.traktmcp.cli;

import dev.traktmcp.deadline.Pause;
import dev.traktmcp.failure.Explanation;
import dev.traktmcp.trakt.UsersApi;
import dev.traktmcp.trakt.oauth.DeviceSignIn;
import dev.traktmcp.trakt.oauth.SignInState;
import dev.traktmcp.trakt.oauth.SignInState.Waiting;
import java.time.Duration;
import java.time.InstantSource;

/** Signs a person in at the terminal: prints an address, a code and the time that is left. */
public final class Login {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final DeviceSignIn signIn;
    private final UsersApi users;
    private final InstantSource clock;
    private final Pause pause;

    public Login(DeviceSignIn signIn, UsersApi users, InstantSource clock, Pause pause) {
        this.signIn = signIn;
        this.users = users;
        this.clock = clock;
        this.pause = pause;
    }

    /** Returns the exit code: 0 where the person is signed in. */
    public int run() {
        Waiting waiting = signIn.begin();
        Terminal.print(QrCode.of(waiting.url()));
        Terminal.print("Open " + Terminal.bold(waiting.url()) + " and enter " + Terminal.bold(waiting.code()) + "\n");
        SignInState state = signIn.state();
        while (state instanceof Waiting) {
            Duration left = Duration.between(clock.instant(), waiting.until());
            Terminal.status("Waiting for you, %d:%02d left".formatted(left.toMinutes(), left.toSecondsPart()));
            pause.take(SECOND);
            state = signIn.state();
        }
        Terminal.status("");
        return switch (state) {
            case SignInState.SignedIn(_, var until) -> {
                Terminal.print("Signed in to Trakt as " + users.settings().who() + "."
                        + (until == null ? "" : " This renews itself; the tokens are kept in: " + signIn.kept() + "."));
                yield 0;
            }
            case SignInState.Declined() -> failed("Trakt says that you declined. Run this again if not.");
            case SignInState.Failed(var failure) -> failed(Explanation.of(failure).text());
            case SignInState.Expired(), SignInState.Idle(), Waiting _ ->
                    failed("The code has expired. Run this again for a new one.");
        };
    }

    private static int failed(String why) {
        Terminal.print(why);
        return 1;
    }
}
