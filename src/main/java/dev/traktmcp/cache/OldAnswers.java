package dev.traktmcp.cache;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a call used although it is too old, as it could not be asked for anew. It is bound to the call; where none is
 * bound, nobody wants to know. Safe for use by the threads of a call.
 */
public final class OldAnswers {
    private static final ScopedValue<OldAnswers> CALL = ScopedValue.newInstance();

    private @Nullable Duration oldest;

    /** Runs a call that notes here what it used. */
    public <T> T during(Supplier<T> call) {
        return ScopedValue.where(CALL, this).call(call::get);
    }

    /** Says that the current call uses something that was asked for so long ago. */
    public static void use(Duration age) {
        if (CALL.isBound()) {
            CALL.get().add(age);
        }
    }

    /** Carries a call's own to another thread, which does not inherit it. */
    public static <T> Callable<T> carried(Callable<T> work) {
        return CALL.isBound() ? bound(CALL.get(), work) : work;
    }

    private static <T> Callable<T> bound(OldAnswers own, Callable<T> work) {
        return () -> ScopedValue.where(CALL, own).call(work::call);
    }

    private synchronized void add(Duration age) {
        if (oldest == null || age.compareTo(oldest) > 0) {
            oldest = age;
        }
    }

    /** The age of the oldest; empty where all was as young as it should be. */
    public synchronized Optional<Duration> oldest() {
        return Optional.ofNullable(oldest);
    }
}
