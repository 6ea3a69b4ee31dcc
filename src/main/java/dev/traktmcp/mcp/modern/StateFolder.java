package dev.traktmcp.mcp.modern;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.home.AtomicFile;
import dev.traktmcp.home.Home;
import dev.traktmcp.home.HomeLock;
import dev.traktmcp.text.LazyLogger;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key with which {@link RequestStates} signs, and what of that is used up. Processes of one home share both by this
 * folder, so that one may take the second half of a call that another has begun. Where the folder cannot be used, both
 * are known to this process alone. Safe for use by several threads.
 */
public final class StateFolder {
    private static final LazyLogger LOG = new LazyLogger(StateFolder.class);
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final String KEY = "key";
    private static final String SPENT = ".spent";

    private final @Nullable Home home;
    private final Map<String, Instant> spent = new ConcurrentHashMap<>();
    private @Nullable SecretKeySpec key;

    private StateFolder(@Nullable Home home) {
        this.home = home;
    }

    /** @param folder made at first use; refused if other users could change it */
    public static StateFolder in(Path folder) {
        return new StateFolder(new Home(folder));
    }

    /** Known to this process alone. */
    public static StateFolder inMemory() {
        return new StateFolder(null);
    }

    byte[] sign(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key());
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private synchronized SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(home == null ? fresh() : shared(home), HMAC);
            key = known;
        }
        return known;
    }

    private static byte[] shared(Home home) {
        try {
            return new HomeLock(home, Thread::sleep).alone(() -> readOrMade(home));
        } catch (TraktException e) {
            LOG.warn("Another process cannot go on with a call that waits for an answer: {}", e.failure());
            return fresh();
        }
    }

    private static byte[] readOrMade(Home home) {
        Path file = home.file(KEY);
        try {
            if (Files.exists(file)) {
                Home.trusted(file);
                byte[] read = Files.readAllBytes(file);
                if (read.length == KEY_BYTES && !Home.isReadByOthers(file)) {
                    return read;
                }
            }
            byte[] made = fresh();
            AtomicFile.write(file, made);
            return made;
        } catch (IOException e) {
            throw Home.unusable("the key beside it cannot be read or written", e);
        }
    }

    private static byte[] fresh() {
        byte[] made = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(made);
        return made;
    }

    boolean isSpent(String id) {
        return spent.containsKey(id) || home != null && Files.exists(home.file(id + SPENT));
    }

    /**
     * Notes that a state is used up, on disk before this returns, and forgets those that have expired since.
     *
     * @return false where it had been used up already
     */
    boolean spend(String id, Instant now) {
        Instant since = now.minus(RequestStates.VALID);
        spent.values().removeIf(at -> at.isBefore(since));
        if (spent.putIfAbsent(id, now) != null) {
            return false;
        }
        if (home == null) {
            return true;
        }
        try {
            forget(home.ready(), since);
            Files.createFile(home.file(id + SPENT), Home.mode("rw-------"));
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        } catch (IOException | TraktException e) {
            LOG.warn("Only this process knows that a requestState is used up: {}", e.getClass().getSimpleName());
            return true;
        }
    }

    private static void forget(Home home, Instant since) throws IOException {
        try (Stream<Path> files = Files.list(home.folder())) {
            for (Path file : files.filter(one -> one.toString().endsWith(SPENT)).toList()) {
                try {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                        Files.deleteIfExists(file);
                    }
                } catch (NoSuchFileException _) {
                    continue; // another process has just removed it
                }
            }
        }
    }
}
