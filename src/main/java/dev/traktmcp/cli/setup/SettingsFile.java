package dev.traktmcp.cli.setup;

import dev.traktmcp.home.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A client's settings as they are now.
 *
 * @param path what links lead to
 * @param text null where there is no file yet
 * @param missing the topmost of the folders around it that are not there yet, or null
 */
record SettingsFile(Path path, @Nullable String text, @Nullable Path missing) {
    private static final boolean UNIX = FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    /** @throws Unusable where we may not or dare not write to it */
    static SettingsFile at(Path file) throws Unusable {
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return fresh(file);
            }
            Path path = file.toRealPath();
            refuse(path);
            writable(Objects.requireNonNull(path.getParent()));
            return new SettingsFile(path, decoded(Files.readAllBytes(path)), null);
        } catch (NoSuchFileException _) {
            throw new Unusable("is a link to what is not there");
        } catch (IOException e) {
            throw new Unusable("cannot be read (" + e.getMessage() + ")");
        }
    }

    private static SettingsFile fresh(Path file) throws IOException, Unusable {
        Path missing = null;
        Path there = Objects.requireNonNull(file.getParent());
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            missing = there;
            there = Objects.requireNonNull(there.getParent());
        }
        Path real = there.toRealPath();
        if (!Files.isDirectory(real)) {
            throw new Unusable("would lie in " + there + ", which is no folder");
        }
        writable(real);
        Path folders = missing == null ? null : real.resolve(there.relativize(missing));
        return new SettingsFile(real.resolve(there.relativize(file)), null, folders);
    }

    private static void writable(Path folder) throws Unusable {
        if (!Files.isWritable(folder)) {
            throw new Unusable("lies in a folder that is read-only");
        }
    }

    private static void refuse(Path path) throws IOException, Unusable {
        if (!Files.isRegularFile(path)) {
            throw new Unusable("is no file");
        }
        boolean mayWrite =
                !UNIX || Files.getPosixFilePermissions(path).contains(PosixFilePermission.OWNER_WRITE);
        if (!mayWrite || !Files.isWritable(path)) {
            throw new Unusable("is read-only");
        }
        if (UNIX && (int) Files.getAttribute(path, "unix:nlink") > 1) {
            throw new Unusable("has a second name (a hard link), which would be left behind");
        }
    }

    private static String decoded(byte[] bytes) throws Unusable {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw new Unusable("is not written in UTF-8");
        }
    }

    String content() {
        return text == null ? "" : text;
    }

    /** Replaces all of it, unless it has changed since we read it; makes the folders that are missing. */
    void write(String changed) throws Unusable {
        try {
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            AtomicFile.exchange(path, text == null ? null : text.getBytes(StandardCharsets.UTF_8),
                    changed.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            tidy(path, missing);
            throw new Unusable("could not be written (" + e.getMessage() + ")");
        }
    }

    void delete() throws Unusable {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new Unusable("could not be deleted (" + e.getMessage() + ")");
        }
    }

    /** Removes the folders around a file, up to the topmost that setup has made, as far as nothing is in them. */
    static void tidy(Path file, @Nullable Path topmost) {
        try {
            Path folder = file.getParent();
            while (topmost != null && folder != null && folder.startsWith(topmost)
                    && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(folder);
                folder = folder.getParent();
            }
        } catch (IOException _) {
            // something is in it, so it stays
        }
    }
}
