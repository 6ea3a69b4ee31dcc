package dev.traktmcp.journal;

import dev.traktmcp.home.Untrusted;
import dev.traktmcp.journal.JournalEntry.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The entries of one person's account. A journal that cannot be written never stops a write: the write then cannot be
 * undone, and its reply offers no undo.
 */
public final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    /** What the call that is running leaves to take back, by id; its thread alone uses it. */
    private static final ScopedValue<Left> LEFT = ScopedValue.newInstance();

    private static final class Left {
        private final SequencedMap<String, JournalEntry> entries = new LinkedHashMap<>();
        private boolean keepsLast;
    }

    private final JournalStore entries;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Supplier<String> account;
    /** The call of this process that last could have written: its entry, or the mark that it left nothing. */
    private volatile @Nullable JournalEntry own;

    private Journal(JournalStore entries, InstantSource clock, Supplier<String> ids, Supplier<String> account) {
        this.entries = entries;
        this.clock = clock;
        this.ids = ids;
        this.account = account;
    }

    /**
     * Kept in a folder, which several processes may share.
     *
     * @param account the slug of whoever is signed in
     */
    public static Journal in(Path folder, InstantSource clock, RandomGenerator random, Supplier<String> account) {
        return new Journal(new FolderJournalStore(folder), clock, EntryIds.random(random), account);
    }

    /** Forgotten at the end of the program, so its ids may simply count. */
    public static Journal inMemory(InstantSource clock, Supplier<String> account) {
        return new Journal(new MemoryJournalStore(), clock, EntryIds.counting(), account);
    }

    /**
     * Writes down what is about to be sent.
     *
     * @param tool its name
     * @param steps all that may come of it; without any there is nothing to note
     */
    public PendingEntry open(String tool, List<? extends Step> steps) {
        if (steps.isEmpty()) {
            return new PendingEntry(this, null);
        }
        JournalEntry entry = new JournalEntry(ids.get(), now(), account.get(), tool, State.OPEN, List.copyOf(steps));
        return new PendingEntry(this, note(entry) ? entry : null);
    }

    /**
     * Runs a call that can write. Where it leaves nothing to take back, it leaves a mark, so that {@link #last} never
     * means anything older.
     *
     * @param tool its name
     */
    public <T> T writing(String tool, Supplier<T> call) {
        Left left = new Left();
        try {
            return ScopedValue.where(LEFT, left).call(call::get);
        } finally {
            if (!left.keepsLast) {
                own = left.entries.isEmpty() ? mark(tool) : left.entries.lastEntry().getValue();
            }
        }
    }

    /** The call that is running tried to take back the last write and failed: it may be tried again. */
    public void keepLast() {
        if (LEFT.isBound()) {
            LEFT.get().keepsLast = true;
        }
    }

    /** What the last call of anybody's left that could write. */
    public Last last() {
        JournalEntry mine = own;
        String me = account.get();
        JournalEntry latest = all().stream().filter(entry -> entry.isMark() || entry.account().equals(me)).findFirst()
                .orElse(null);
        if (latest == null) {
            return new Last.Nothing(mine == null ? null : mine.what());
        }
        boolean elsewhere = mine != null && !mine.id().equals(latest.id()) && mine.at().isBefore(latest.at());
        if (mine != null && mine.isMark() && !elsewhere) {
            return new Last.Nothing(mine.what());
        }
        return latest.isMark() || latest.isUndone() ? new Last.Nothing(latest.what())
                : elsewhere ? new Last.Elsewhere(latest) : new Last.Write(latest);
    }

    private JournalEntry mark(String tool) {
        JournalEntry mark = JournalEntry.mark(now(), tool);
        put(mark);
        return mark;
    }

    /** Later than all that is noted already. */
    private Instant now() {
        Instant now = clock.instant();
        try {
            return entries.latest().map(latest -> latest.plusMillis(1)).filter(now::isBefore).orElse(now);
        } catch (UncheckedIOException _) {
            return now;
        }
    }

    /** Puts what the call that is running leaves. */
    boolean note(JournalEntry entry) {
        boolean noted = put(entry);
        if (noted && LEFT.isBound()) {
            LEFT.get().entries.put(entry.id(), entry);
        }
        return noted;
    }

    /** What was sent without an answer that anybody still waits for: by calls that were given up, or dead processes. */
    public List<JournalEntry> open() {
        return undoable().stream().filter(entry -> entry.state() == State.OPEN).toList();
    }

    /** What was open turned out to be done. */
    public void confirm(JournalEntry entry) {
        put(entry.with(entry.what(), entry.steps(), State.DONE));
    }

    /** What this account can have undone, the latest first. */
    public List<JournalEntry> undoable() {
        String mine = account.get();
        return all().stream()
                .filter(entry -> !entry.isUndone() && !entry.isMark() && entry.account().equals(mine))
                .toList();
    }

    /** Whether there is an entry of that id that has been taken back. */
    public boolean isUndone(String id) {
        String mine = account.get();
        return all().stream().anyMatch(
                entry -> entry.id().equalsIgnoreCase(id) && entry.account().equals(mine) && entry.isUndone());
    }

    /** More has to be done to take it back. */
    public JournalEntry plus(JournalEntry entry, List<? extends Step> more) {
        if (more.isEmpty()) {
            return entry;
        }
        JournalEntry longer =
                entry.with(entry.what(), Stream.concat(entry.steps().stream(), more.stream()).toList(), entry.state());
        put(longer);
        return longer;
    }

    /** Some of it has been taken back. */
    public void takenBack(JournalEntry entry, List<Step> steps) {
        put(entry.without(steps));
    }

    boolean put(JournalEntry entry) {
        try {
            entries.put(entry);
            return true;
        } catch (UncheckedIOException e) {
            LOG.warn("The journal cannot be written, so this cannot be undone: {}", kind(e));
            return false;
        }
    }

    void remove(JournalEntry entry) {
        if (LEFT.isBound()) {
            LEFT.get().entries.remove(entry.id());
        }
        try {
            entries.remove(entry);
        } catch (UncheckedIOException e) {
            LOG.warn("The journal cannot be written: {}", kind(e));
        }
    }

    private List<JournalEntry> all() {
        try {
            return entries.all();
        } catch (UncheckedIOException e) {
            LOG.warn("The journal cannot be read, so nothing can be undone: {}", kind(e));
            return List.of();
        }
    }

    /** What it is, without a message that has the path of the person's files. */
    private static String kind(UncheckedIOException trouble) {
        IOException cause = Objects.requireNonNull(trouble.getCause());
        return cause instanceof Untrusted untrusted ? untrusted.why() : cause.getClass().getSimpleName();
    }
}
