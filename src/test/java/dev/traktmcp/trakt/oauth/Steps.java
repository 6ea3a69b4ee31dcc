package dev.traktmcp.trakt.oauth;

import dev.traktmcp.deadline.Pause;
import dev.traktmcp.simulator.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** Waiting that ends when the test says so; then the time that was waited for has passed. */
final class Steps implements Pause {
    private final SettableClock clock;
    private final Semaphore allowed = new Semaphore(0);
    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    Steps(SettableClock clock) {
        this.clock = clock;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        allowed.acquire();
        waits.add(duration);
        clock.advance(duration);
    }

    void allow(int steps) {
        allowed.release(steps);
    }

    boolean isWaitedFor() {
        return allowed.hasQueuedThreads();
    }

    List<Duration> waits() {
        return List.copyOf(waits);
    }
}
