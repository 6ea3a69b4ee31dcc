package dev.traktmcp.recent;

import dev.traktmcp.home.AtomicFile;
import dev.traktmcp.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder with one file for each request; its name says when.
 *
 * @param folder made with the first write; refused if other users could change it
 */
record RecentFolder(Path folder) implements RecentStore {
    private static final String NAME = "\\d{14}-\\d+-\\d+\\.json";

    @Override
    public long changed() {
        return folder.toFile().lastModified();
    }

    @Override
    public boolean read(Predicate<String> wanted, Instant since, BiConsumer<String, byte[]> reader)
            throws IOException {
        Home.trusted(folder);
        List<Path> files = files();
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.endsWith(".json") && wanted.test(name) && !at(file).isBefore(since)) {
                read(file, name, reader);
            }
        }
        // A file that is being written now may get its name within the same tick of the folder's time.
        return files.stream().allMatch(file -> file.toString().endsWith(".json"));
    }

    private static void read(Path file, String name, BiConsumer<String, byte[]> reader) throws IOException {
        try {
            Home.trusted(file);
            reader.accept(name, Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
            return; // another process has just removed it
        }
    }

    @Override
    public void keep(String name, byte[] content, Instant since) throws IOException {
        Files.createDirectories(folder, Home.mode("rwx------"));
        Home.trusted(folder);
        AtomicFile.write(folder.resolve(name), content);
        for (Path file : files()) {
            if (at(file).isBefore(since)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(NAME + "(\\.new)?")).toList();
        }
    }

    private static Instant at(Path file) {
        return RecentWrites.at(file.getFileName().toString());
    }
}
