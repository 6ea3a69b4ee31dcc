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
 */
record SettingsFile(Path path, @Nullable String text) {
    private static final boolean UNIX = FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    /** @throws Unusable where we may not or dare not write to it */
    static SettingsFile at(Path file) throws Unusable {
        try {
            Path folder = Objects.requireNonNull(file.getParent()).toRealPath();
            boolean isNew = !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
            Path path = isNew ? folder.resolve(file.getFileName()) : file.toRealPath();
            if (!isNew) {
                refuse(path);
            }
            if (!Files.isWritable(Objects.requireNonNull(path.getParent()))) {
                throw new Unusable("lies in a folder that is read-only");
            }
            return new SettingsFile(path, isNew ? null : decoded(Files.readAllBytes(path)));
        } catch (NoSuchFileException _) {
            throw new Unusable("is a link to what is not there");
        } catch (IOException e) {
            throw new Unusable("cannot be read (" + e.getMessage() + ")");
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

    /** Replaces all of it, unless it has changed since we read it. */
    void write(String changed) throws Unusable {
        try {
            AtomicFile.exchange(path, text == null ? null : text.getBytes(StandardCharsets.UTF_8),
                    changed.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
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
}
