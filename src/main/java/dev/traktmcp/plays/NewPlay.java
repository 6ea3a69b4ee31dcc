package dev.traktmcp.plays;

import dev.traktmcp.time.Span;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One viewing of a movie or an episode.
 *
 * @param subject a movie or an episode
 * @param since any play since then counts as the same; null where only one within a day does
 */
public record NewPlay(Subject subject, WatchedAt watchedAt, @Nullable Instant since) {
    /** As {@code since}, any play at all. */
    public static final Instant EVER = Instant.MIN;

    public NewPlay {
        if (subject.type() != MediaType.MOVIE && subject.type() != MediaType.EPISODE) {
            throw new IllegalArgumentException("only movies and episodes are watched, not a " + subject.type());
        }
    }

    /**
     * The time of the viewing: for {@code released} the end of the first airing, or a film's release day; null for
     * {@code unknown}.
     */
    public @Nullable Instant instant() {
        return switch (watchedAt) {
            case WatchedAt.At(var instant, _, _, _) -> instant;
            case WatchedAt.Released _ -> released();
            case WatchedAt.Unknown _ -> null;
        };
    }

    private @Nullable Instant released() {
        if (subject.episode() != null) {
            Instant aired = subject.episode().firstAired();
            Integer minutes = subject.episode().runtime();
            return aired == null ? null : aired.plus(Duration.ofMinutes(minutes == null ? 0 : minutes));
        }
        return subject.media() instanceof Movie movie && movie.released() != null ? midnight(movie.released()) : null;
    }

    private static @Nullable Instant midnight(String date) {
        try {
            return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Whether a play at that time makes this one needless. */
    boolean isSame(Instant other) {
        return since == null ? isNear(other) : !other.isBefore(since);
    }

    /** Whether a play at that time is near enough to be the same viewing. */
    boolean isNear(@Nullable Instant other) {
        Instant own = instant();
        if (other != null && watchedAt instanceof WatchedAt.At(_, Span within, _, _) && within != null
                && within.holds(other)) {
            return true;
        }
        return own == null || other == null || Duration.between(own, other).abs().compareTo(NEAR) <= 0;
    }

    /** How far a play is from it; zero where one of them has no known time. */
    Duration distance(@Nullable Instant other) {
        Instant own = instant();
        return own == null || other == null ? Duration.ZERO : Duration.between(own, other).abs();
    }

    /** Whether none of the other viewings of its item that were asked for is nearer to a play at that time. */
    boolean isNextTo(@Nullable Instant other, List<NewPlay> asked) {
        return asked.stream().filter(one -> one.subject().equals(subject))
                .min(Comparator.comparing(one -> one.distance(other))).filter(one -> !equals(one)).isEmpty();
    }

    /** People do not watch the same item twice within a day, or do not say so. */
    static final Duration NEAR = Duration.ofHours(24);
}
