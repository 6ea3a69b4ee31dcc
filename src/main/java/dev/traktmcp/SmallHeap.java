package dev.traktmcp;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps the heap of a server that runs for days as small as what it holds. The serial collector, which is the smallest
 * and has the least to do, lets its heap grow up to {@code -Xmx} before it looks at what has become old, and under many
 * clients that is mostly what was in use for some seconds. So we have it collected when it has grown, at most once a
 * minute.
 */
final class SmallHeap {
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final LongSupplier size;
    private final Runnable collect;
    private final long usual;
    private long most;

    /** @param size how many bytes the heap takes of the system */
    SmallHeap(LongSupplier size, Runnable collect) {
        this.size = size;
        this.collect = collect;
        this.usual = size.getAsLong() * 9 / 8; // it is never to the byte what it was
        this.most = usual;
    }

    /** Looks after the heap of this process from now on. */
    static void keep() {
        SmallHeap heap = new SmallHeap(Runtime.getRuntime()::totalMemory, System::gc);
        Thread.ofPlatform().daemon().name("small heap").start(() -> {
            try {
                while (true) {
                    Thread.sleep(BETWEEN);
                    heap.look();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Collects where the heap has grown. What it then still needs, and half as much, is not growth any more. */
    void look() {
        if (size.getAsLong() > most) {
            collect.run();
            long needed = size.getAsLong();
            most = needed > usual ? needed + needed / 2 : usual;
        }
    }
}
