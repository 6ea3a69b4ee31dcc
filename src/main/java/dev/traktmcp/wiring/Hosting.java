package dev.traktmcp.wiring;

import dev.traktmcp.config.Config;
import java.io.IOException;

/** Serves many people. What does it is a jar of its own, in which the runtime finds it where it is there at all. */
public interface Hosting {
    /**
     * Serves until the process is asked to end.
     *
     * @throws IOException where the address is not available
     */
    void host(Config config) throws IOException;

    /** Moves what it keeps in its home to the database of the settings, and says so on stderr. */
    void move(Config config);
}
