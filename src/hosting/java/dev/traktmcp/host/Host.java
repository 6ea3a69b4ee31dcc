package dev.traktmcp.host;

import dev.traktmcp.config.Config;
import dev.traktmcp.config.UnusableSetting;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.host.database.Move;
import dev.traktmcp.host.database.StoreUnavailable;
import dev.traktmcp.wiring.Hosting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;

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

    @Override
    public void move(Config config) {
        String database = config.hosting().database();
        if (database == null) {
            throw new UnusableSetting("host move wants --database, the address to move to, or its variable");
        }
        try {
            Map<String, Integer> rows =
                    new Move(config.home().resolve(Running.FILE), database, Clock.systemUTC()).all();
            System.err.println("trakt-mcp: moved " + rows.get("person") + " people, "
                    + rows.values().stream().mapToInt(Integer::intValue).sum() + " rows in all. A server that runs on"
                    + " this home goes on there by itself, and so does the next one that starts on it.");
        } catch (StoreUnavailable e) {
            throw new UnusableSetting("nothing was moved: " + e.getMessage());
        }
    }

    private static Running started(Config config) throws IOException {
        try {
            return new Running(config, folder(config), Clock.systemUTC(), new SecureRandom());
        } catch (StoreUnavailable e) {
            throw new UnusableSetting(e.getMessage());
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
