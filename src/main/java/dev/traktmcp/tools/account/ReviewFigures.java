package dev.traktmcp.tools.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.traktmcp.tools.core.ItemView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a month or a year; null where they are unknown.
 *
 * @param mostWatched shows by their plays; only from the history
 * @param services by how much of it they have; only of a month, from Trakt
 * @param unread whether there were more plays than we read
 */
record ReviewFigures(@Nullable Long minutes, @Nullable Amount movies, @Nullable Amount episodes,
        @Nullable Long ratings, @Nullable Seen first, @Nullable Seen last, @Nullable List<Named> mostWatched,
        @Nullable List<Named> countries, @Nullable List<Named> services, boolean fromHistory, boolean unread) {

    /** @param plays repeated ones included */
    record Amount(long plays, @Nullable Long minutes) {}

    record Seen(ItemView item, @Nullable Instant watchedAt, @JsonIgnore String line) {}

    record Named(String name, long count) {}
}
