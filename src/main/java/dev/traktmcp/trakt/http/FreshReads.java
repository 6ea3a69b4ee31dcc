package dev.traktmcp.trakt.http;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Has a call read the person's data from Trakt each time. Every call that may write needs that: what it reads decides
 * what is sent, how it is undone, and whether a write without an answer was done.
 */
public final class FreshReads {
    private static final ScopedValue<Boolean> WANTED = ScopedValue.newInstance();

    private FreshReads() {}

    public static <T> T during(Supplier<T> call) {
        return ScopedValue.where(WANTED, true).call(call::get);
    }

    static boolean wanted() {
        return WANTED.isBound();
    }

    /** Carries the wish to another thread, which does not inherit it. */
    public static <T> Callable<T> carried(Callable<T> work) {
        return wanted() ? () -> ScopedValue.where(WANTED, true).call(work::call) : work;
    }
}
