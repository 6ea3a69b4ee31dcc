package dev.traktmcp.journal;

import dev.traktmcp.home.Untrusted;
import dev.traktmcp.journal.JournalEntry.State;
import dev.traktmcp.text.LazyLogger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one person's account. A journal that cannot be written never stops a write; that write cannot be
 * undone, and its reply offers no undo. Safe for use by several threads.
 */
public final class Journal {
    private static final LazyLogger LOG = new LazyLogger(Journal.class);

    /** What the running call leaves to undo, by id; only the call's own thread uses it. */
    private static final ScopedValue<Left> LEFT = ScopedValue.newInstance();

    private final JournalStore entries;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Supplier<String> account;
    /** Whether what other processes write counts as written here. */
    private final boolean together;
    /** What the last call of this process that could write left: its entry, or a mark that it left nothing. */
    private volatile @Nullable JournalEntry own;

    private Journal(JournalStore entries, InstantSource clock, Supplier<String> ids, Supplier<String> account,
            boolean together) {
        this.together = together;
        this.entries = entries;
        this.clock = clock;
        this.ids = ids;
        this.account = account;
    }

    /**
     * A journal in a folder, which several processes may share.
     *
     * @param account gives the slug of the signed-in user
     */
    public static Journal in(Path folder, InstantSource clock, RandomGenerator random, Supplier<String> account) {
        return over(new FolderJournalStore(folder), clock, random, account);
    }

    /** A journal that is kept elsewhere. */
    public static Journal over(JournalStore entries, InstantSource clock, RandomGenerator random,
            Supplier<String> account) {
        return new Journal(entries, clock, EntryIds.random(random), account, false);
    }

    /** The same where any of several servers may take a person's next call, so that all have one last write. */
    public static Journal shared(JournalStore entries, InstantSource clock, RandomGenerator random,
            Supplier<String> account) {
        return new Journal(entries, clock, EntryIds.random(random), account, true);
    }

    /** A journal in memory. It ends with the program, so its ids may simply count. */
    public static Journal inMemory(InstantSource clock, Supplier<String> account) {
        return new Journal(new MemoryJournalStore(), clock, EntryIds.counting(), account, false);
    }

    /**
     * Notes what is about to be sent.
     *
     * @param tool the tool's name
     * @param steps everything that may happen; without any there is nothing to note
     */
    public PendingEntry open(String tool, List<? extends Step> steps) {
        if (steps.isEmpty()) {
            return new PendingEntry(this, null);
        }
        if (LEFT.isBound()) {
            LEFT.get().begin();
        }
        JournalEntry entry = new JournalEntry(ids.get(), now(), account.get(), tool, State.OPEN, List.copyOf(steps));
        return new PendingEntry(this, note(entry) ? entry : null);
    }

    /**
     * Runs a call that can write. Where it leaves nothing to undo, it leaves a mark, so that {@link #last} never means
     * an older write.
     *
     * @param tool the tool's name
     */
    public <T> T writing(String tool, Supplier<T> call) {
        return writing(tool, () -> {}, call);
    }

    /**
     * The same for a call whose first write needs something before it.
     *
     * @param first runs before the first write is noted, and may throw to prevent it
     */
    public <T> T writing(String tool, Runnable first, Supplier<T> call) {
        Left left = new Left(first);
        try {
            return ScopedValue.where(LEFT, left).call(call::get);
        } finally {
            if (!left.keepsLast) {
                own = left.entries.isEmpty() ? mark(tool) : left.entries.lastEntry().getValue();
            }
        }
    }

    /** Says that the last write stays the last: the running call tried to undo it and failed, or only read. */
    public void keepLast() {
        if (LEFT.isBound()) {
            LEFT.get().keepsLast = true;
        }
    }

    /** What the last call that could write left, in this process or another. */
    public Last last() {
        JournalEntry mine = own;
        String me = account.get();
        JournalEntry latest = all().stream().filter(entry -> entry.isMark() || entry.account().equals(me)).findFirst()
                .orElse(null);
        if (latest == null) {
            return new Last.Nothing(mine == null ? null : mine.what());
        }
        JournalEntry overtaken = mine != null && mine.at().isBefore(latest.at()) ? mine : null;
        if (mine != null && mine.isMark() && overtaken == null) {
            return new Last.Nothing(mine.what());
        }
        boolean elsewhere = overtaken != null && !together && !overtaken.id().equals(latest.id());
        return latest.isMark() || latest.isUndone() ? new Last.Nothing(latest.what())
                : elsewhere ? new Last.Elsewhere(latest) : new Last.Write(latest);
    }

    private JournalEntry mark(String tool) {
        JournalEntry mark = JournalEntry.mark(now(), tool);
        put(mark);
        return mark;
    }

    /** A time later than that of all entries. */
    private Instant now() {
        Instant now = clock.instant();
        try {
            return entries.latest().map(latest -> latest.plusMillis(1)).filter(now::isBefore).orElse(now);
        } catch (UncheckedIOException _) {
            return now;
        }
    }

    /** Writes an entry that the running call leaves. */
    boolean note(JournalEntry entry) {
        boolean noted = put(entry);
        if (noted && LEFT.isBound()) {
            LEFT.get().entries.put(entry.id(), entry);
        }
        return noted;
    }

    /**
     * The writes whose outcome is unknown and for which nobody waits any more: those of cancelled calls and dead
     * processes.
     */
    public List<JournalEntry> open() {
        return undoable().stream().filter(entry -> entry.state() == State.OPEN).toList();
    }

    /** Notes that an open write turned out to be done. */
    public void confirm(JournalEntry entry) {
        put(entry.with(entry.what(), entry.steps(), State.DONE));
    }

    /** What this account can undo, the latest first. */
    public List<JournalEntry> undoable() {
        String mine = account.get();
        return all().stream()
                .filter(entry -> !entry.isUndone() && !entry.isMark() && entry.account().equals(mine))
                .toList();
    }

    /** Whether the write with this id has been undone. */
    public boolean isUndone(String id) {
        String mine = account.get();
        return all().stream().anyMatch(
                entry -> entry.id().equalsIgnoreCase(id) && entry.account().equals(mine) && entry.isUndone());
    }

    /** Adds steps that undo has to take back, too. */
    public JournalEntry plus(JournalEntry entry, List<? extends Step> more) {
        if (more.isEmpty()) {
            return entry;
        }
        JournalEntry longer =
                entry.with(entry.what(), Stream.concat(entry.steps().stream(), more.stream()).toList(), entry.state());
        put(longer);
        return longer;
    }

    /** Notes that a list which was deleted is there again, at another address. */
    public void relisted(String from, String to) {
        undoable().stream().filter(entry -> !entry.relisted(from, to).equals(entry))
                .forEach(entry -> put(entry.relisted(from, to)));
    }

    /** Notes that these steps have been undone. */
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

    /** The cause without its message, which has the path of the person's files. */
    private static String kind(UncheckedIOException trouble) {
        IOException cause = Objects.requireNonNull(trouble.getCause());
        return cause instanceof Untrusted untrusted ? untrusted.why() : cause.getClass().getSimpleName();
    }
}
