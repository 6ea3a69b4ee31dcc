package dev.traktmcp.tools.core;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the person has done with a movie or show in a list; null means not done, or unknown.
 *
 * @param watched true for all of it, as far as it has aired; false for a part of a show
 * @param begun true for a show of which at least a part is seen
 * @param unread what could not be read, in the words of a reply; null where all was
 */
public record Mine(
        @Nullable Boolean watched, @Nullable Boolean begun, @Nullable Integer rating, @Nullable Boolean watchlisted,
        @Nullable List<String> unread) {

    /** {@code ; seen; rated 8; on your watchlist}, or empty. */
    public static String words(@Nullable Mine mine) {
        return mine == null ? "" : Stream.of(mine.seen(),
                Optional.ofNullable(mine.rating()).map(points -> "rated " + points),
                Optional.ofNullable(mine.watchlisted()).map(_ -> "on your watchlist"))
                .flatMap(Optional::stream).map(word -> "; " + word).collect(Collectors.joining());
    }

    /** For the watchlist itself, where all are on it; null where nothing else was done. */
    public @Nullable Mine besideTheWatchlist() {
        return watched == null && begun == null && rating == null && unread == null ? null
                : new Mine(watched, begun, rating, null, unread);
    }

    private Optional<String> seen() {
        return Boolean.TRUE.equals(watched) ? Optional.of("seen")
                : begun == null ? Optional.empty() : Optional.of(watched == null ? "begun or seen" : "begun");
    }

    /** What of them could not be read, on a line of its own, or empty. */
    public static String note(List<@Nullable Mine> all) {
        return all.stream().filter(Objects::nonNull).map(Mine::unread).filter(Objects::nonNull).findFirst()
                .map(Mine::unreadable).orElse("");
    }

    /** The same. */
    public static String unreadable(List<String> unread) {
        return unread.isEmpty() ? "" : "\nWhat you have " + ReplyText.and(unread) + " could not be read.";
    }
}
