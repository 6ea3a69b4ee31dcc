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
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A folder with the key, and an empty file for each state that is used up.
 *
 * @param home made at first use; refused if other users could change it
 */
record SharedFolder(Home home) implements StateStore {
    private static final LazyLogger LOG = new LazyLogger(SharedFolder.class);
    private static final String KEY = "key";
    private static final String SPENT = ".spent";

    @Override
    public byte[] key() {
        try {
            return new HomeLock(home, Thread::sleep).alone(this::readOrMade);
        } catch (TraktException e) {
            LOG.warn("Another process cannot go on with a call that waits for an answer: {}", e.failure());
            return StateFolder.fresh();
        }
    }

    private byte[] readOrMade() {
        Path file = home.file(KEY);
        try {
            if (Files.exists(file)) {
                Home.trusted(file);
                byte[] read = Files.readAllBytes(file);
                if (read.length == StateFolder.KEY_BYTES && !Home.isReadByOthers(file)) {
                    return read;
                }
            }
            byte[] made = StateFolder.fresh();
            AtomicFile.write(file, made);
            return made;
        } catch (IOException e) {
            throw Home.unusable("the key beside it cannot be read or written", e);
        }
    }

    @Override
    public boolean isSpent(String id) {
        return Files.exists(home.file(id + SPENT));
    }

    @Override
    public boolean spend(String id, Instant now, Instant since) throws IOException {
        forget(home.ready(), since);
        try {
            Files.createFile(home.file(id + SPENT), Home.mode("rw-------"));
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
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
