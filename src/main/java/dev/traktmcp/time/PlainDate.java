package dev.traktmcp.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads dates without a time, as Trakt sends them. */
public final class PlainDate {
    private PlainDate() {}

    /** {@code 3 May 2019}, without a look at a calendar of today. */
    public static String words(LocalDate date) {
        return date.getDayOfMonth() + " " + date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " "
                + date.getYear();
    }

    /** @return empty for null and for anything that is not a date */
    public static Optional<LocalDate> of(@Nullable String date) {
        try {
            return Optional.ofNullable(date).map(LocalDate::parse);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
