package dev.traktmcp.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads dates without a time, as Trakt sends them. */
public final class PlainDate {
    private PlainDate() {}

    /** @return empty for null and for anything that is not a date */
    public static Optional<LocalDate> of(@Nullable String date) {
        try {
            return Optional.ofNullable(date).map(LocalDate::parse);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
