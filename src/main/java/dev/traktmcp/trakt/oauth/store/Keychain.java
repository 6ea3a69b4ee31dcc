package dev.traktmcp.trakt.oauth.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The system's own keychain, through the system's own command, so that we load no native code. A secret goes over
 * stdin, never onto a command line, which others can see.
 *
 * <p>It keeps only short secrets: the key that encrypts the token file, and the app. Tokens have no limit of length and
 * must be on the disk before they are used, so they are in our own file.
 */
sealed interface Keychain {
    String SERVICE = "trakt-mcp";

    /**
     * The secret with this name, or empty.
     *
     * @throws IOException where the keychain does not answer
     */
    Optional<String> read(String name) throws IOException, InterruptedException;

    /** @param secret printable ASCII without quotes or spaces */
    void write(String name, String secret) throws IOException, InterruptedException;

    /** The keychain of this system; empty on systems whose keychain has no command. */
    static Optional<Keychain> of(String system) {
        return switch (system) {
            case String name when name.startsWith("Mac") -> Optional.of(new Mac());
            case String name when name.startsWith("Linux") -> Optional.of(new SecretService());
            default -> Optional.empty();
        };
    }

    /** Linux: GNOME Keyring, KWallet or another Secret Service, through libsecret's command. */
    record SecretService() implements Keychain {
        @Override
        public Optional<String> read(String name) throws IOException, InterruptedException {
            SystemCommand.Result found =
                    SystemCommand.run("", "secret-tool", "lookup", "service", SERVICE, "home", name);
            if (found.code() != 0 && found.complained()) {
                throw new IOException("secret-tool cannot reach a Secret Service");
            }
            return Optional.of(found.out().strip()).filter(secret -> found.code() == 0 && !secret.isEmpty());
        }

        @Override
        public void write(String name, String secret) throws IOException, InterruptedException {
            SystemCommand.Result stored = SystemCommand.run(secret, "secret-tool", "store", "--label=" + SERVICE,
                    "service", SERVICE, "home", name);
            if (stored.code() != 0) {
                throw new IOException("secret-tool could not store");
            }
        }
    }

    /** macOS. We never pass on what {@code security} prints on stderr. */
    record Mac() implements Keychain {
        private static final int NOT_FOUND = 44;

        @Override
        public Optional<String> read(String name) throws IOException, InterruptedException {
            SystemCommand.Result found =
                    SystemCommand.run("", "security", "find-generic-password", "-s", SERVICE, "-a", name, "-w");
            if (found.code() != 0 && found.code() != NOT_FOUND) {
                throw new IOException("security could not read (" + found.code() + ")");
            }
            return Optional.of(found.out().strip()).filter(secret -> found.code() == 0 && !secret.isEmpty());
        }

        @Override
        public void write(String name, String secret) throws IOException, InterruptedException {
            String command = "add-generic-password -U -s \"%s\" -a \"%s\" -w \"%s\"\n".formatted(SERVICE, name, secret);
            SystemCommand.Result stored = SystemCommand.run(command, "security", "-i");
            if (stored.code() != 0) {
                throw new IOException("security could not store (" + stored.code() + ")");
            }
        }
    }
}
