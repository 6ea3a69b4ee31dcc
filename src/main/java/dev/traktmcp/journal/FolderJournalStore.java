package dev.traktmcp.journal;

import dev.traktmcp.home.AtomicFile;
import dev.traktmcp.home.Home;
import dev.traktmcp.home.Untrusted;
import dev.traktmcp.text.LazyLogger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One file for each entry; the file names sort by time. Several processes can write without a lock, as each replaces
 * only its own files, as a whole or not at all. Safe for use by several threads: one at a time writes.
 */
final class FolderJournalStore implements JournalStore {
    private static final LazyLogger LOG = new LazyLogger(FolderJournalStore.class);
    private static final int KEPT = 100;

    private final Path folder;

    /** @param folder created with the first entry; refused if other users could change it */
    FolderJournalStore(Path folder) {
        this.folder = folder;
    }

    /** Synchronized, as a file takes one writer at a time. */
    @Override
    public synchronized void put(JournalEntry entry) {
        try {
            Files.createDirectories(folder, Home.mode("rwx------"));
            Home.trusted(folder);
            AtomicFile.write(file(entry), JournalJson.write(entry));
            List<Path> files = files();
            List<Path> marks = files.stream() // one mark tells as much as several
                    .filter(one -> entry.isMark() && isMark(one) && !one.equals(file(entry))).toList();
            Stream<Path> others = files.stream().filter(one -> !marks.contains(one));
            for (Path old : Stream.concat(marks.stream(), others.skip(KEPT)).toList()) {
                Files.deleteIfExists(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(JournalEntry entry) {
        try {
            Files.deleteIfExists(file(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Instant> latest() {
        try {
            return files().stream().findFirst().map(FolderJournalStore::at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<JournalEntry> all() {
        try {
            return files().stream().map(FolderJournalStore::read).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        Home.trusted(folder);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{14}-[\\w-]+\\.json"))
                    .sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed())
                    .toList();
        }
    }

    private Path file(JournalEntry entry) {
        return folder.resolve("%014d-%s.json".formatted(entry.at().toEpochMilli(), entry.id()));
    }

    private static boolean isMark(Path file) {
        return file.toString().endsWith("-" + JournalEntry.MARK + ".json");
    }

    private static Instant at(Path file) {
        String name = file.getFileName().toString();
        return Instant.ofEpochMilli(Long.parseLong(name.substring(0, name.indexOf('-'))));
    }

    private static Optional<JournalEntry> read(Path file) {
        try {
            Home.trusted(file);
            return JournalJson.read(Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
            return Optional.empty(); // another process has just removed it
        } catch (Untrusted e) {
            LOG.warn("An entry of the journal is not used, so it cannot be undone: {}", e.why());
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("An entry of the journal cannot be read, so it cannot be undone: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
