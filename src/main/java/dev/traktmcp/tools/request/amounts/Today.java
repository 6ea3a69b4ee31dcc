package dev.traktmcp.tools.request.amounts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** The person's day, for the words of a call that mean a year by it. It is asked for only where such words stand. */
public final class Today {
    private static final ScopedValue<Supplier<LocalDate>> CURRENT = ScopedValue.newInstance();

    private Today() {}

    public static <T> T during(Supplier<LocalDate> today, Supplier<T> call) {
        return ScopedValue.where(CURRENT, today).call(call::get);
    }

    /** The year; empty outside of calls, and in the threads that a call starts. */
    public static Optional<Integer> year() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get().get().getYear()) : Optional.empty();
    }
}
