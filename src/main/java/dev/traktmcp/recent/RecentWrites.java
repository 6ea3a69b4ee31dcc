package dev.traktmcp.recent;

import dev.traktmcp.home.AtomicFile;
import dev.traktmcp.home.Home;
import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.text.LazyLogger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The writes of the last minutes, those of every process with the same folder. One file holds those of one request;
 * its name says when. A folder that has not changed is not read again. What cannot be kept on disk is known to this
 * process alone. Safe for use by several threads: every method that looks holds its monitor.
 */
public final class RecentWrites {
    private static final LazyLogger LOG = new LazyLogger(RecentWrites.class);

    /** Longer than any delay of a read that we saw (2026). */
    static final Duration KEPT = Duration.ofMinutes(10);

    private static final int VERSION = 1;
    private static final String NAME = "\\d{14}-\\d+-\\d+\\.json";

    private record Noted(Instant at, String account, List<Wrote> writes) {}

    private final @Nullable Path folder;
    private final InstantSource clock;
    private final Supplier<String> account;
    private final TreeMap<String, Noted> noted = new TreeMap<>();
    private long seen;
    private int count;

    private RecentWrites(@Nullable Path folder, InstantSource clock, Supplier<String> account) {
        this.folder = folder;
        this.clock = clock;
        this.account = account;
    }

    /**
     * @param folder made with the first write; refused if other users could change it
     * @param account gives the slug of the signed-in user
     */
    public static RecentWrites in(Path folder, InstantSource clock, Supplier<String> account) {
        return new RecentWrites(folder, clock, account);
    }

    /** Those of this process. */
    public static RecentWrites inMemory(InstantSource clock, Supplier<String> account) {
        return new RecentWrites(null, clock, account);
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether there is nothing to lay over a read; where that is so, it costs one look at the folder's time. */
    synchronized boolean isQuiet() {
        look();
        Instant since = clock.instant().minus(KEPT);
        noted.values().removeIf(one -> one.at().isBefore(since));
        return noted.isEmpty();
    }

    /** The writes to this account, the earliest first. */
    List<Wrote> young() {
        String me = account.get();
        synchronized (this) {
            return noted.values().stream().filter(one -> one.account().equals(me))
                    .flatMap(one -> one.writes().stream()).toList();
        }
    }

    void add(List<Wrote> writes) {
        if (writes.isEmpty()) {
            return;
        }
        String me = account.get();
        synchronized (this) {
            Instant now = clock.instant();
            String name = "%014d-%d-%06d.json".formatted(now.toEpochMilli(), ProcessHandle.current().pid(), ++count);
            noted.put(name, new Noted(now, me, List.copyOf(writes)));
            if (folder != null) {
                keep(folder, name, me, writes);
            }
        }
    }

    private void keep(Path where, String name, String me, List<Wrote> writes) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("account", me);
        json.put("writes", writes.stream().map(Wrote::json).toList());
        try {
            Files.createDirectories(where, Home.mode("rwx------"));
            Home.trusted(where);
            AtomicFile.write(where.resolve(name), UntypedJson.write(json));
            Instant since = clock.instant().minus(KEPT);
            for (Path file : files(where)) {
                if (at(file).isBefore(since)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("What was just written is known to this process alone: {}", e.getClass().getSimpleName());
        }
    }

    private void look() {
        long changed = folder == null ? 0 : folder.toFile().lastModified();
        if (folder == null || changed == 0 || changed == seen) {
            return;
        }
        try {
            Home.trusted(folder);
            Instant since = clock.instant().minus(KEPT);
            List<Path> files = files(folder);
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.endsWith(".json") && !noted.containsKey(name) && !at(file).isBefore(since)) {
                    read(file, name);
                }
            }
            // A file that is being written now may get its name within the same tick of the folder's time.
            seen = files.stream().allMatch(file -> file.toString().endsWith(".json")) ? changed : 0;
        } catch (IOException e) {
            LOG.debug("What other processes wrote cannot be read", e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(NAME + "(\\.new)?")).toList();
        }
    }

    private static Instant at(Path file) {
        return Instant.ofEpochMilli(Long.parseLong(file.getFileName().toString().substring(0, 14)));
    }

    private void read(Path file, String name) throws IOException {
        try {
            Home.trusted(file);
            if (UntypedJson.read(Files.readAllBytes(file)) instanceof Map<?, ?> json
                    && json.get("version") instanceof Integer version && version == VERSION
                    && json.get("account") instanceof String whose && json.get("writes") instanceof List<?> rows) {
                List<Wrote> writes = new ArrayList<>();
                rows.forEach(row -> Wrote.of(row).ifPresent(writes::add));
                noted.put(name, new Noted(at(file), whose, List.copyOf(writes)));
            }
        } catch (NoSuchFileException _) {
            return; // another process has just removed it
        } catch (JacksonException e) {
            LOG.debug("A file of what was written cannot be read", e);
        }
    }
}
