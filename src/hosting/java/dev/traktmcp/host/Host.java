package dev.traktmcp.host;

import dev.traktmcp.config.Config;
import dev.traktmcp.config.UnusableSetting;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.wiring.Hosting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/** The word host: a server for many people, until the process is asked to end. */
public final class Host implements Hosting {
    @Override
    public void host(Config config) throws IOException {
        try (Running running = started(config)) {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(running::close));
            System.err.println(running.greeting());
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Running started(Config config) throws IOException {
        try {
            return new Running(config, folder(config), Clock.systemUTC(), new SecureRandom());
        } catch (TraktException e) {
            if (e.failure() instanceof Failure.StoreUnusable(var trouble)) {
                throw new UnusableSetting("what is kept of the people cannot be used: " + trouble);
            }
            throw e;
        }
    }

    /** The sandbox has a folder only where somebody wants to keep it. */
    private static Path folder(Config config) throws IOException {
        if (!config.sandbox()) {
            return config.home();
        }
        return config.sandboxDir() != null ? config.sandboxDir() : Files.createTempDirectory("trakt-mcp-host");
    }
}
