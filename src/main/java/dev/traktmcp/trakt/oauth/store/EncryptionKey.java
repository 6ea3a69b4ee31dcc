package dev.traktmcp.trakt.oauth.store;

import dev.traktmcp.deadline.Pause;
import dev.traktmcp.home.Home;
import dev.traktmcp.home.HomeLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The key that encrypts the token file of one home; it is in the keychain and is created there once. */
record EncryptionKey(Keychain keychain, Home home, HomeLock lock) {

    /** @throws IOException where the keychain cannot be used */
    byte[] get() throws IOException {
        try {
            return lock.alone(() -> {
                try {
                    return keptOrMade();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException _) {
                    throw Pause.cancelled();
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private byte[] keptOrMade() throws IOException, InterruptedException {
        Optional<byte[]> kept = read();
        if (kept.isPresent()) {
            return kept.get();
        }
        byte[] fresh = new byte[AesGcm.KEY];
        new SecureRandom().nextBytes(fresh);
        keychain.write(home.digest(), Base64.getEncoder().encodeToString(fresh));
        // We encrypt nothing with a key that we have not read back.
        if (!Arrays.equals(fresh, read().orElse(null))) {
            throw new IOException("it did not keep what it was given");
        }
        Path unreadable = home.file(FileStore.SEALED);
        if (Files.exists(unreadable)) {
            Files.move(unreadable, home.file(FileStore.SEALED + ".lost-key"), StandardCopyOption.REPLACE_EXISTING);
        }
        return fresh;
    }

    private Optional<byte[]> read() throws IOException, InterruptedException {
        try {
            return keychain.read(home.digest()).map(Base64.getDecoder()::decode)
                    .filter(key -> key.length == AesGcm.KEY);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
