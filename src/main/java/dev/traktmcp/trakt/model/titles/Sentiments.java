package dev.traktmcp.trakt.model.titles;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people like and dislike about a title, as Trakt reads it out of their comments.
 *
 * @param commentCount how many comments it read
 */
public record Sentiments(List<Sentiment> good, List<Sentiment> bad, @Nullable Instant analyzedAt,
        @Nullable Integer commentCount) {
    /** @param sentiment a few words, such as {@code stunning visuals} */
    public record Sentiment(@Nullable String sentiment) {}

    public Sentiments {
        good = good == null ? List.of() : good;
        bad = bad == null ? List.of() : bad;
    }
}
