package dev.traktmcp.trakt.oauth.store;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.Pause;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The items {@code trakt} that other programs for Trakt keep in the macOS Keychain; elsewhere there are none. */
public final class OtherItems {
    private static final String SERVICE = "trakt";

    /** The system may ask the person for a password. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final boolean present;

    /** @param system the name in Java's {@code os.name} */
    public OtherItems(String system) {
        present = system.startsWith("Mac");
    }

    /** Whether there is such an item; what is in it is not read. */
    public boolean has(String account) {
        return present && found(account).isPresent();
    }

    /** What is in it. */
    public Optional<String> read(String account) {
        return present ? found(account, "-w").map(String::strip).filter(secret -> !secret.isEmpty()) : Optional.empty();
    }

    private static Optional<String> found(String account, String... more) {
        String[] command = {"security", "find-generic-password", "-s", SERVICE, "-a", account};
        String[] all = Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        try {
            SystemCommand.Result result = Deadline.within(PATIENCE, Clock.systemUTC(), () -> run(all));
            return result.code() == 0 ? Optional.of(result.out()) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static SystemCommand.Result run(String... command) throws IOException {
        try {
            return SystemCommand.run("", command);
        } catch (InterruptedException _) {
            throw Pause.cancelled();
        }
    }
}
