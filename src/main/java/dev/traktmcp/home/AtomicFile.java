package dev.traktmcp.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a file as a whole or not at all: a reader sees the old file or the new one, even after a power cut. The
 * content is on the disk when this returns, and only the person can read it. Not safe for two writers of one file at
 * once; callers must prevent that.
 */
public final class AtomicFile {
    private AtomicFile() {}

    /** @param file in a folder that exists */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next); // left by a process that died here
        try (FileChannel channel = FileChannel.open(
                next, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), Home.mode("rw-------"))) {
            for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining();) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Home.sync(Objects.requireNonNull(file.getParent()));
    }

    /**
     * Replaces a file that belongs to somebody else's program. It keeps its rights, its owner and its group.
     *
     * @param file no link, in a folder that exists
     * @param expected what it must hold still; null where it must not be there yet
     * @throws IOException also where it holds something else by now, or would become another person's
     */
    public static void exchange(Path file, byte @Nullable [] expected, byte[] bytes) throws IOException {
        Path next = Files.createTempFile(file.getParent(), ".trakt-mcp-", ".new");
        try {
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining();) {
                    channel.write(left);
                }
                channel.force(true);
            }
            if (expected != null) {
                Home.likeness(file, next);
            }
            if (expected == null ? Files.exists(file) : !Arrays.equals(expected, Files.readAllBytes(file))) {
                throw new IOException("something else has just written to it");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Home.sync(Objects.requireNonNull(file.getParent()));
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
