package dev.traktmcp.deadline;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How far a call is, for those who wait for it. It is bound to the call, like its {@link Deadline}; whoever works
 * through many items says how many are coming and when one is done. Where nobody wants to know, that does nothing. Safe
 * for use by the threads of a call.
 */
public final class Progress {
    private static final ScopedValue<Progress> CURRENT = ScopedValue.newInstance();

    /** Hears how far the call is; may be called by several threads, and in any order. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Something is done.
         *
         * @param done how much, at least 1
         * @param total of how much, as far as is known now, at least {@code done}; null where it is not known
         */
        void reached(int done, @Nullable Integer total);
    }

    private final Listener listener;
    private int done;
    private int expected;
    private boolean endless;

    private Progress(Listener listener) {
        this.listener = listener;
    }

    /** Runs a call of which a listener hears. */
    public static <T> T heard(Listener listener, Supplier<T> call) {
        return ScopedValue.where(CURRENT, new Progress(listener)).call(call::get);
    }

    /** Says that so much more is coming. */
    public static void expect(int more) {
        if (CURRENT.isBound()) {
            CURRENT.get().add(more);
        }
    }

    /** Says that nobody knows how much is coming. */
    public static void expectUnknown() {
        if (CURRENT.isBound()) {
            CURRENT.get().addUnknown();
        }
    }

    /** Says that one more is done. */
    public static void step() {
        if (CURRENT.isBound()) {
            CURRENT.get().next();
        }
    }

    private synchronized void add(int more) {
        expected += more;
    }

    private synchronized void addUnknown() {
        endless = true;
    }

    private void next() {
        int reached;
        @Nullable
        Integer total;
        synchronized (this) {
            reached = ++done;
            expected = Math.max(expected, done);
            total = endless ? null : (Integer) expected;
        }
        listener.reached(reached, total);
    }

    /** Carries the current progress to another thread, which does not inherit it. */
    public static <T> Callable<T> carried(Callable<T> work) {
        return CURRENT.isBound() ? bound(CURRENT.get(), work) : work;
    }

    private static <T> Callable<T> bound(Progress own, Callable<T> work) {
        return () -> ScopedValue.where(CURRENT, own).call(work::call);
    }
}
