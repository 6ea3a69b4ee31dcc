package dev.traktmcp.home;

import com.sun.security.auth.module.UnixSystem;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that only this person uses. On Windows, which has no modes, we rely on the rights that a folder in the
 * person's own profile inherits. Safe for use by several threads.
 */
public final class Home {
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> OTHERS_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /** Read from the system once, as we compare it with the owner of every journal entry; meaningless without modes. */
    private static final long OWN_ID = POSIX ? new UnixSystem().getUid() : -1;

    private final Path folder;

    /** @param folder need not exist yet */
    public Home(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** The folder's name in a keychain: a hash of its path. */
    public String digest() throws IOException {
        try {
            byte[] path = folder.toRealPath().toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(path), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns the folder and creates it if it is missing; refuses one that others could change. */
    public Home ready() {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, mode("rwx------"));
            }
            trusted(folder.toRealPath());
            if (!Files.isWritable(folder)) {
                throw new Failure.StoreUnusable("the folder for it is read-only").raise();
            }
            return this;
        } catch (IOException e) {
            throw unusable("the folder for it cannot be made or opened", e);
        }
    }

    /**
     * Refuses a file or folder that another user owns or can write, and a link.
     *
     * @throws Untrusted with a message that says which of these it is
     */
    public static void trusted(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            throw new Untrusted("there is a link in its place");
        }
        if (!POSIX) {
            return;
        }
        if (Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream().anyMatch(OTHERS_WRITE::contains)) {
            throw new Untrusted("other users of the machine can write where it is kept");
        }
        int owner = (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        if (owner != OWN_ID) {
            throw new Untrusted("the place where it is kept belongs to another user");
        }
    }

    public static boolean isReadByOthers(Path path) throws IOException {
        return POSIX && Files.getPosixFilePermissions(path).stream().anyMatch(
                right -> right == PosixFilePermission.GROUP_READ || right == PosixFilePermission.OTHERS_READ);
    }

    public static void hide(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    public static FileAttribute<?>[] mode(String rights) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    /** Makes a rename in this folder last. */
    static void sync(Path folder) throws IOException {
        if (POSIX) { // elsewhere a folder cannot be opened
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Gives a new file the rights, the owner and the group of another. */
    static void likeness(Path of, Path file) throws IOException {
        if (!POSIX) {
            return;
        }
        PosixFileAttributes wanted = Files.readAttributes(of, PosixFileAttributes.class);
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (!view.readAttributes().owner().equals(wanted.owner())) {
            view.setOwner(wanted.owner());
        }
        if (!view.readAttributes().group().equals(wanted.group())) {
            view.setGroup(wanted.group());
        }
        view.setPermissions(wanted.permissions());
    }

    /** The store's failure for this cause; {@link Untrusted} brings its own words. */
    public static TraktException unusable(String trouble, @Nullable Exception cause) {
        return new TraktException(
                new Failure.StoreUnusable(cause instanceof Untrusted untrusted ? untrusted.why() : trouble), cause);
    }
}
