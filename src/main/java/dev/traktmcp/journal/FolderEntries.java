package dev.traktmcp.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file an entry, named so that the names sort by time: several processes can write without a lock, since each
 * replaces only what is its own, as a whole or not at all.
 */
final class FolderEntries implements Entries {
    private static final Logger LOG = LoggerFactory.getLogger(FolderEntries.class);
    private static final int KEPT = 100;
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path folder;

    /** @param folder made at the first entry */
    FolderEntries(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(Entry entry) {
        Path file = file(entry);
        Path next = folder.resolve("." + entry.id() + ".new");
        try {
            Files.createDirectories(folder, mode("rwx------"));
            try (FileChannel channel = FileChannel.open(
                    next,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE),
                    mode("rw-------"))) {
                for (ByteBuffer left = ByteBuffer.wrap(JSON.writeValueAsBytes(entry)); left.hasRemaining(); ) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (entry.isMark()) { // one tells as much as several
                for (Path old : files().stream().filter(one -> isMark(one) && !one.equals(file)).toList()) {
                    Files.deleteIfExists(old);
                }
            }
            for (Path old : files().stream().skip(KEPT).toList()) {
                Files.deleteIfExists(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(Entry entry) {
        try {
            Files.deleteIfExists(file(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Instant> latest() {
        try {
            return files().stream().findFirst().map(FolderEntries::at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Entry> all() {
        try {
            return files().stream().map(FolderEntries::read).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{14}-[\\w-]+\\.json"))
                    .sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed())
                    .toList();
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }

    private Path file(Entry entry) {
        return folder.resolve("%014d-%s.json".formatted(entry.at().toEpochMilli(), entry.id()));
    }

    private static boolean isMark(Path file) {
        return file.toString().endsWith("-" + Entry.MARK + ".json");
    }

    private static Instant at(Path file) {
        String name = file.getFileName().toString();
        return Instant.ofEpochMilli(Long.parseLong(name.substring(0, name.indexOf('-'))));
    }

    private static Optional<Entry> read(Path file) {
        try {
            return Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), Entry.class)).filter(Entry::isWhole);
        } catch (NoSuchFileException _) {
            return Optional.empty(); // another process has just removed it
        } catch (IOException | JacksonException e) {
            LOG.warn("An entry of the journal cannot be read, so it cannot be undone: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static FileAttribute<?>[] mode(String rights) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
