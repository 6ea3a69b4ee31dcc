package dev.traktmcp.recent;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.text.LazyLogger;
import java.io.IOException;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The writes of the last minutes, those of every process with the same store. One that has not changed is not read
 * again. What cannot be kept on disk is known to this process alone. Safe for use by several threads: every method that
 * looks holds its monitor.
 */
public final class RecentWrites {
    private static final LazyLogger LOG = new LazyLogger(RecentWrites.class);

    /** Longer than any delay of a read that we saw (2026). */
    static final Duration KEPT = Duration.ofMinutes(10);

    private static final int VERSION = 1;

    private record Noted(Instant at, String account, List<Wrote> writes) {}

    private final @Nullable RecentStore store;
    private final InstantSource clock;
    private final Supplier<String> account;
    private final TreeMap<String, Noted> noted = new TreeMap<>();
    private long seen;
    private int count;

    private RecentWrites(@Nullable RecentStore store, InstantSource clock, Supplier<String> account) {
        this.store = store;
        this.clock = clock;
        this.account = account;
    }

    /**
     * @param folder made with the first write; refused if other users could change it
     * @param account gives the slug of the signed-in user
     */
    public static RecentWrites in(Path folder, InstantSource clock, Supplier<String> account) {
        return over(new RecentFolder(folder), clock, account);
    }

    /** Those that are kept elsewhere. */
    public static RecentWrites over(RecentStore store, InstantSource clock, Supplier<String> account) {
        return new RecentWrites(store, clock, account);
    }

    /** Those of this process. */
    public static RecentWrites inMemory(InstantSource clock, Supplier<String> account) {
        return new RecentWrites(null, clock, account);
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether there is nothing to lay over a read; where that is so, it costs one look at the store. */
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
            if (store != null) {
                keep(store, name, me, writes);
            }
        }
    }

    private void keep(RecentStore where, String name, String me, List<Wrote> writes) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("account", me);
        json.put("writes", writes.stream().map(Wrote::json).toList());
        try {
            where.keep(name, UntypedJson.write(json), clock.instant().minus(KEPT));
        } catch (IOException e) {
            LOG.warn("What was just written is known to this process alone: {}", e.getClass().getSimpleName());
        }
    }

    private void look() {
        long changed = store == null ? 0 : store.changed();
        if (store == null || changed == 0 || changed == seen) {
            return;
        }
        try {
            boolean whole = store.read(name -> !noted.containsKey(name), clock.instant().minus(KEPT), this::read);
            seen = whole ? changed : 0;
        } catch (IOException e) {
            LOG.debug("What other processes wrote cannot be read", e);
        }
    }

    static Instant at(String name) {
        return Instant.ofEpochMilli(Long.parseLong(name.substring(0, 14)));
    }

    private void read(String name, byte[] content) {
        try {
            if (UntypedJson.read(content) instanceof Map<?, ?> json
                    && json.get("version") instanceof Integer version && version == VERSION
                    && json.get("account") instanceof String whose && json.get("writes") instanceof List<?> rows) {
                List<Wrote> writes = new ArrayList<>();
                rows.forEach(row -> Wrote.of(row).ifPresent(writes::add));
                noted.put(name, new Noted(at(name), whose, List.copyOf(writes)));
            }
        } catch (JacksonException e) {
            LOG.debug("A file of what was written cannot be read", e);
        }
    }
}
