package dev.traktmcp.tools.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.ReplyText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a month or a year; null where they are unknown.
 *
 * @param mostWatched shows by their plays; only from the history
 * @param services by how much of it they have; only of a month, from Trakt
 * @param unread whether there were more plays than we read
 * @param repeats whether something may have been played more than once
 */
record ReviewFigures(@Nullable Long minutes, @Nullable Amount movies, @Nullable Amount episodes,
        @Nullable Long ratings, @Nullable Seen first, @Nullable Seen last, @Nullable List<Named> mostWatched,
        @Nullable List<Named> countries, @Nullable List<Named> services, boolean fromHistory, boolean unread,
        boolean repeats) {

    /**
     * @param plays repeated ones included
     * @param withoutRuntime of how many of these the length is unknown; null where Trakt counted
     */
    record Amount(long plays, @Nullable Long minutes, @Nullable Long withoutRuntime) {
        long unmeasured() {
            return Objects.requireNonNullElse(withoutRuntime, 0L);
        }
    }

    /** The minutes of both together; null where none are known. */
    static @Nullable Long sum(@Nullable Amount one, @Nullable Amount other) {
        long minutes = Stream.of(one, other).filter(Objects::nonNull).flatMap(of -> Stream.ofNullable(of.minutes()))
                .mapToLong(Long::longValue).sum();
        return minutes == 0 ? null : (Long) minutes;
    }

    record Seen(ItemView item, @Nullable Instant watchedAt, @JsonIgnore String line) {}

    /** How many titles that were watched, or how many plays; the other is null. */
    record Named(String name, @Nullable Long titles, @Nullable Long plays) {
        static Named ofTitles(String name, long titles) {
            return new Named(name, titles, null);
        }

        static Named ofPlays(String name, long plays) {
            return new Named(name, null, plays);
        }

        /** {@code United States 6}. */
        String briefly() {
            return name + " " + (titles != null ? titles : plays);
        }

        /** {@code United States 6 titles}. */
        String words() {
            return name + " " + (titles != null ? ReplyText.count(titles.intValue(), "title")
                    : ReplyText.count(Objects.requireNonNullElse(plays, 0L).intValue(), "play"));
        }
    }
}
