package dev.traktmcp.tools.history;

import dev.traktmcp.plays.NewPlay;
import dev.traktmcp.time.PlainDate;
import dev.traktmcp.time.Span;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.model.Movie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is not out yet by Trakt's dates. */
record Ahead(TimeFormat wording) {
    private static final Duration EARLY = Duration.ofDays(2);

    /** When an episode airs that has not; else null. */
    @Nullable
    Instant airs(Subject subject) {
        Instant aired = subject.episode() == null ? null : subject.episode().firstAired();
        return aired != null && wording.isAhead(aired) ? aired : null;
    }

    /** When a movie comes out that has not; else null. */
    @Nullable
    LocalDate comesOut(Subject subject) {
        return subject.media() instanceof Movie movie
                ? PlainDate.of(movie.released()).filter(wording::isAhead).orElse(null) : null;
    }

    /** {@code came out only on Thu 30 May 2019}, of a play that was before that; empty for any other. */
    Optional<String> then(NewPlay play) {
        if (!(play.watchedAt() instanceof WatchedAt.At at) || words(play.subject()).isPresent()) {
            return Optional.empty();
        }
        // What somebody saw in a year may have been out at its end. Festivals and time zones are ahead of a date.
        Span within = at.within();
        Instant end = within == null ? null : within.end();
        Instant latest = end == null ? at.instant() : end;
        Instant aired = play.subject().episode() == null ? null : play.subject().episode().firstAired();
        if (aired != null) {
            return latest.isBefore(aired.minus(EARLY))
                    ? Optional.of("aired only " + ReplyText.on(wording.date(aired))) : Optional.empty();
        }
        return play.subject().media() instanceof Movie movie
                ? PlainDate.of(movie.released())
                        .filter(day -> latest.isBefore(day.atStartOfDay(ZoneOffset.UTC).toInstant().minus(EARLY)))
                        .map(day -> "came out only " + ReplyText.on(wording.date(day)))
                : Optional.empty();
    }

    /** {@code airs only on Tue 15 Dec}; empty for what is out, or has no date. */
    Optional<String> words(Subject subject) {
        Instant airs = airs(subject);
        LocalDate comesOut = comesOut(subject);
        return airs != null ? Optional.of("airs only " + ReplyText.on(wording.date(airs)))
                : Optional.ofNullable(comesOut).map(day -> "comes out only " + ReplyText.on(wording.date(day)));
    }
}
