package dev.traktmcp.tools.history;

import dev.traktmcp.time.Span;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.history.PlayLines.Known;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.Play;
import java.util.List;
import java.util.Optional;

/** Reads what the person has watched of single titles, however long their history is. */
record HistoryReader(Trakt trakt) {

    /** Whether there is a play of the movie or show with this typed id ({@code movie:481}), with one small request. */
    boolean has(String typedId) {
        String[] parts = typedId.split(":");
        return !trakt.sync().plays(MediaType.of(parts[0]), Long.valueOf(parts[1]), 1, 1).items().isEmpty();
    }

    /**
     * The plays of one title, latest first.
     *
     * @param complete false where there are more than we could read
     */
    record Plays(List<Known> plays, boolean complete) {}

    /** Reads every play of a title within a period; for a show or a season, those of its episodes. */
    Plays plays(Subject subject, Span span) {
        MediaType type = subject.episode() != null ? MediaType.EPISODE : subject.media().type();
        Long id = subject.episode() != null ? subject.episode().ids().trakt() : subject.media().ids().trakt();
        Page<Play> page = trakt.sync().history(type, id, span.start(), span.end());
        return new Plays(
                page.items().stream().map(PlayLines::known).flatMap(Optional::stream)
                        .filter(known -> known.subject().key().isWithin(subject.key()))
                        .toList(),
                page.complete());
    }
}
