package dev.traktmcp.tools.history;

import dev.traktmcp.time.PlainDate;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.model.Movie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is not out yet by Trakt's dates. */
record Ahead(TimeFormat wording) {
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

    /** {@code airs only on Tue 15 Dec}; empty for what is out, or has no date. */
    Optional<String> words(Subject subject) {
        Instant airs = airs(subject);
        LocalDate comesOut = comesOut(subject);
        return airs != null ? Optional.of("airs only " + ReplyText.on(wording.date(airs)))
                : Optional.ofNullable(comesOut).map(day -> "comes out only " + ReplyText.on(wording.date(day)));
    }
}
