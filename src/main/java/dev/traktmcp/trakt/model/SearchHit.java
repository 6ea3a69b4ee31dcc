package dev.traktmcp.trakt.model;

/**
 * One result of a search. We leave out the score, as it often has the same huge value for a whole page (seen in 2026).
 *
 * @param type {@code movie}, {@code show}, {@code episode}, {@code person} or {@code list}: says which component is
 *     set; an episode comes with its show
 */
public record SearchHit(MediaType type, Movie movie, Show show, Episode episode, Person person, MediaList list) {

    /** The movie or show, or null for results of other types. */
    public Media media() {
        return movie != null ? movie : type == MediaType.SHOW ? show : null;
    }
}
