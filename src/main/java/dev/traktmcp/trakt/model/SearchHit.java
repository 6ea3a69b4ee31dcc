package dev.traktmcp.trakt.model;

import org.jspecify.annotations.Nullable;

/**
 * One result of a search. We leave out the score, as it often has the same huge value for a whole page (seen in 2026).
 *
 * @param type {@code movie}, {@code show}, {@code episode}, {@code person} or {@code list}: says which component is
 *     set; an episode comes with its show
 */
public record SearchHit(@Nullable MediaType type, @Nullable Movie movie, @Nullable Show show, @Nullable Episode episode,
        @Nullable Person person, @Nullable MediaList list) {

    public SearchHit {
        type = MediaType.of(type, movie, show, null, episode);
    }

    /** The movie or show, or null for results of other types. */
    public @Nullable Media media() {
        return movie != null ? movie : type == MediaType.SHOW ? show : null;
    }
}
