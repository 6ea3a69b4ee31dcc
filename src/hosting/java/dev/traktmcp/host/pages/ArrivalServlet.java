package dev.traktmcp.host.pages;

import dev.traktmcp.host.pages.TraktSignIn.Device;
import dev.traktmcp.host.pages.TraktSignIn.Outcome;
import dev.traktmcp.host.pages.TraktSignIn.Waiting;
import dev.traktmcp.host.pages.html.Problem;
import dev.traktmcp.host.pages.html.SignInPage;
import dev.traktmcp.wiring.Upstream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/** Where people come back from Trakt: with its code, or while and after they enter ours there. */
final class ArrivalServlet extends PageServlet {
    static final String CALLBACK = Upstream.CALLBACK;
    static final String DEVICE_STATE = SignIns.DEVICE + "/state";

    private final transient SignIns signIns;
    private final transient InstantSource clock;

    ArrivalServlet(SignIns signIns, InstantSource clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    @Override
    void get(Visit visit) throws IOException {
        Form asked = visit.asked();
        String state = asked.get("state");
        switch (visit.path()) {
            case CALLBACK -> back(visit, asked, state);
            case SignIns.DEVICE -> code(visit, state);
            case DEVICE_STATE -> state(visit, state);
            default -> throw new Refused(Problem.NOTHING_HERE);
        }
    }

    private void back(Visit visit, Form asked, String state) throws IOException {
        Optional<String> code = asked.find("code");
        signIns.look(visit, state); // and used up after Trakt has answered, so that the page can be loaded again
        Outcome outcome =
                code.isPresent() ? signIns.exchange(visit, code.get(), state) : new TraktSignIn.Refused();
        signIns.arrive(visit, signIns.take(visit, state), outcome);
    }

    private void code(Visit visit, String state) throws IOException {
        Outcome outcome = signIns.device(visit, signIns.look(visit, state));
        if (outcome instanceof Waiting(Device device)) {
            visit.show(SignInPage.device(
                    new SignInPage.Device(device.code(), device.url(), device.until()), clock.instant()));
        } else {
            signIns.arrive(visit, signIns.take(visit, state), outcome);
        }
    }

    /** Tells the page's script whether there is something new to show. */
    private void state(Visit visit, String state) throws IOException {
        boolean waiting = signIns.device(visit, signIns.look(visit, state)) instanceof Waiting;
        visit.send("application/json", ("{\"waiting\":" + waiting + "}").getBytes(StandardCharsets.US_ASCII));
    }
}
