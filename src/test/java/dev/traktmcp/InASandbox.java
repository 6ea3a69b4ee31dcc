package dev.traktmcp;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.http.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Calls of tools, for each test in a strict sandbox of its own. */
public abstract class InASandbox {
    protected final SettableClock clock;
    protected Simulator simulator;
    protected FrontDoor door;

    /** In which it is now, and stays so. */
    protected InASandbox() {
        this(new SettableClock(Instant.now()));
    }

    /** @param clock of the sandbox and the tools */
    protected InASandbox(SettableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void start() {
        simulator = Simulator.start(Options.standard().withClock(clock).withStrict(true).withRateLimits(false));
        door = FrontDoor.to(simulator, clock);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    protected SimulatedAccount me() {
        return simulator.account();
    }

    protected String say(String tool, Map<String, Object> arguments) {
        return FrontDoor.text(door.call(tool, arguments));
    }

    protected List<Recorded> writes() {
        return simulator.requests().stream().filter(request -> !request.method().equals("GET")).toList();
    }
}
