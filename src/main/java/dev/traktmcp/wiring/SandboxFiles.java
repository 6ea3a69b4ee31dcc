package dev.traktmcp.wiring;

import dev.traktmcp.simulator.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Path;

/** The step of the build that writes what the sandbox reads quickly. */
public final class SandboxFiles {
    private SandboxFiles() {}

    /** @param classes the folder where the files go */
    public static void write(Path classes) throws IOException {
        Catalogue.prepare(classes);
    }
}
