package dev.traktmcp.simulator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The simulator, not strict and with its rate limits, keeps the contract. */
class SimulatorContractTest extends PlayingContract {
    private static final SettableClock CLOCK = SettableClock.at("2026-11-21T12:00:00Z");
    private static Simulator simulator;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(Options.standard().withClock(CLOCK).withLived(false));
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Override
    Caller signedIn() {
        return Caller.of(simulator);
    }

    @Override
    boolean mayWrite() {
        return true;
    }

    @Override
    void beforeWrite() {
        CLOCK.advance(java.time.Duration.ofSeconds(1));
    }
}
