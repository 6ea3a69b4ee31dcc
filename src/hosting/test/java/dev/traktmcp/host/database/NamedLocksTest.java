package dev.traktmcp.host.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NamedLocksTest {
    /** Those who come as the last one goes are the ones who could find two locks of one name. */
    @Test
    void manyWhoComeAndGoAreNeverTwo() throws Exception {
        NamedLocks locks = new NamedLocks();
        AtomicInteger inside = new AtomicInteger();
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            work.add(() -> {
                int most = 0;
                for (int times = 0; times < 20_000; times++) {
                    most = Math.max(most, locks.alone("ann", () -> {}, () -> {}, () -> {
                        int now = inside.incrementAndGet();
                        Thread.yield();
                        inside.decrementAndGet();
                        return now;
                    }));
                }
                return most;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(work)).extracting(Future::get).containsOnly(1).hasSize(8);
        }
    }
}
