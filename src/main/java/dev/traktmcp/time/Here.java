package dev.traktmcp.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a person says something.
 *
 * @param country two letters in lower case, or null where nobody knows; asked for only where words depend on it
 */
record Here(ZonedDateTime now, Supplier<@Nullable String> country) {
    LocalDate today() {
        return now.toLocalDate();
    }

    ZoneId zone() {
        return now.getZone();
    }
}
