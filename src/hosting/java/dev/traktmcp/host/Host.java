package dev.traktmcp.host;

import dev.traktmcp.config.Config;
import dev.traktmcp.wiring.Hosting;

/** The word host. */
public final class Host implements Hosting {
    @Override
    public void host(Config config) {
        System.err.println("trakt-mcp: host would listen on " + config.hosting().publicUrl());
    }
}
