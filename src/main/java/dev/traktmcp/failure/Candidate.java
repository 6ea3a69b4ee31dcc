package dev.traktmcp.failure;

import org.jspecify.annotations.Nullable;

/**
 * A title that a person may have meant.
 *
 * @param id the typed id that settles it, as every tool accepts it ({@code movie:481})
 * @param type {@code movie}, {@code show}, {@code episode} or {@code person}
 * @param title the title as Trakt writes it, cleaned
 * @param year the year of release, or null where Trakt knows none
 * @param hint facts that tell it from its rivals ("British, 5 seasons")
 */
public record Candidate(String id, String type, String title, @Nullable Integer year, @Nullable String hint) {

    /** The same with one more fact in its hint; as it is without one. */
    public Candidate with(@Nullable String fact) {
        return fact == null ? this : new Candidate(id, type, title, year, hint == null ? fact : hint + ", " + fact);
    }

    /** The movie or show alone, where it is a season or an episode of it. */
    public Candidate ofTitle() {
        return id.equals(titleId()) ? this : new Candidate(titleId(), type, title, year, hint);
    }

    /** The same with more words behind its id. */
    public Candidate and(String place) {
        return new Candidate(id + " " + place, type, title, year, hint);
    }

    /** The same title with other words for a part of it behind its id. */
    public Candidate behind(String place) {
        return new Candidate(titleId() + " " + place, type, title, year, hint);
    }

    /** {@code Dune (2021)}. */
    public String named() {
        String dated = year == null ? "" : " (" + year + ")";
        return title.endsWith(dated) ? title : title + dated;
    }

    /** The typed id of the movie or show alone, where {@code id} names a season or an episode of it. */
    public String titleId() {
        int blank = id.indexOf(' ');
        return blank < 0 ? id : id.substring(0, blank);
    }
}
