package dev.traktmcp;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting for what another thread or process does. The limit is for what hangs, not for what is slow. */
public final class Await {
    private static final Duration LIMIT = Duration.ofHours(1);

    private Await() {}

    /** The pause of a sign-in that nobody completes; without one it would ask Trakt for as long as the JVM lives. */
    public static void forEver() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    public static void until(BooleanSupplier happened) {
        long start = System.nanoTime();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new AssertionError("it has not happened within " + LIMIT);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("nobody waits for it any more", e);
            }
        }
    }

    public static void until(CountDownLatch latch) {
        try {
            if (!latch.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it has not happened within " + LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("nobody waits for it any more", e);
        }
    }
}
