import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;

/** The sandbox as a server on the loopback, without rate limits. Prints its address and runs until its input ends. */
final class Sandbox {
    private Sandbox() {}

    public static void main(String[] arguments) throws Exception {
        try (Simulator simulator = Simulator.start(Options.standard().withRateLimits(false))) {
            System.out.println(simulator.apiUrl());
            while (System.in.read() >= 0) {
                // Nothing is said to it.
            }
        }
    }
}
