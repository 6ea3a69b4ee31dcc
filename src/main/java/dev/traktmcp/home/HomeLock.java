package dev.traktmcp.home;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.failure.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one at a time work, across all threads and all processes of the machine that share a home. The system releases
 * the file lock when a process dies, in any way. Safe for use by several threads; a thread may enter it again.
 */
public final class HomeLock implements Mutex {
    // The file lock separates processes; these locks separate the threads of this process.
    private static final Map<Path, ReentrantLock> IN_THIS_PROCESS = new ConcurrentHashMap<>();
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    private final ReentrantLock memory = new ReentrantLock();
    private final @Nullable Home home;
    private final Pause pause;

    /** For what is kept in memory, which only the threads of this process share. It waits without a limit. */
    public static HomeLock ofThisProcess() {
        return new HomeLock(null, Thread::sleep);
    }

    /** @param home null for one in memory */
    public HomeLock(@Nullable Home home, Pause pause) {
        this.home = home;
        this.pause = pause;
    }

    /** Runs work alone; waits for its turn no longer than the current {@link Deadline} allows. */
    @Override
    public <T> T alone(Supplier<T> work) {
        if (home == null) {
            return inMemory(work);
        }
        home.ready();
        try {
            Path file = home.folder().toRealPath().resolve("lock");
            ReentrantLock mine = IN_THIS_PROCESS.computeIfAbsent(file, _ -> new ReentrantLock());
            if (mine.isHeldByCurrentThread()) {
                return work.get(); // such as work that opens the store first
            }
            if (!mine.tryLock(Deadline.left().toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
            try (FileChannel channel = FileChannel.open(
                    file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), Home.mode("rw-------"));
                    FileLock _ = lock(channel)) {
                return work.get();
            } finally {
                mine.unlock();
            }
        } catch (InterruptedException _) {
            throw Pause.cancelled();
        } catch (IOException e) {
            throw Home.unusable("the lock beside it cannot be taken", e);
        }
    }

    private <T> T inMemory(Supplier<T> work) {
        memory.lock();
        try {
            return work.get();
        } finally {
            memory.unlock();
        }
    }

    private FileLock lock(FileChannel channel) throws IOException {
        FileLock lock = channel.tryLock();
        while (lock == null) {
            if (Deadline.left().isZero()) {
                throw busy();
            }
            pause.take(BETWEEN_TRIES);
            lock = channel.tryLock();
        }
        return lock;
    }

    private static RuntimeException busy() {
        return new Failure.StoreUnusable("another trakt-mcp on this machine is busy with it for too long").raise();
    }
}
