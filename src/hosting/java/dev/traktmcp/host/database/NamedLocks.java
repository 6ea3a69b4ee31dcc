package dev.traktmcp.host.database;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.failure.Failure;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A lock for each name, among the threads of this process, for as long as somebody wants it. It waits no longer than
 * the current {@link Deadline} allows. Safe for use by several threads; a thread may enter one again.
 */
final class NamedLocks {
    private final Map<String, Turns> wanted = new ConcurrentHashMap<>();

    /**
     * The lock of a name.
     *
     * @param users who hold it or wait for it; it is forgotten with the last, so that no two have different ones
     */
    private record Turns(ReentrantLock lock, int users) {
        Turns and(int more) {
            return new Turns(lock, users + more);
        }
    }

    /**
     * Runs work alone.
     *
     * @param first what has to be taken besides by whoever did not have the lock before
     * @param last gives it back
     */
    <T> T alone(String name, Runnable first, Runnable last, Supplier<T> work) {
        ReentrantLock lock = Objects.requireNonNull(wanted.compute(name, (_, turns) -> turns == null
                ? new Turns(new ReentrantLock(), 1) : turns.and(1))).lock();
        try {
            if (lock.isHeldByCurrentThread()) {
                return work.get();
            }
            if (!lock.tryLock(Deadline.left().toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
            try {
                first.run();
                try {
                    return work.get();
                } finally {
                    last.run();
                }
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException _) {
            throw Pause.cancelled();
        } finally {
            wanted.computeIfPresent(name, (_, turns) -> turns.users() == 1 ? null : turns.and(-1));
        }
    }

    static RuntimeException busy() {
        return new Failure.StoreUnusable("another call is busy with it for too long").raise();
    }
}
