package dev.traktmcp.trakt.model.sync;

import dev.traktmcp.trakt.model.Ids;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a bulk write. Trakt answers with success even where it found nothing, so the counts tell. Which counts
 * come depends on the write; missing ones are zero.
 *
 * @param existing what was there before and did not change
 * @param notFound what Trakt did not recognize, as we sent it
 * @param list the list or watchlist afterwards, or null where the write was about neither
 */
public record WriteResult(
        Counts added, Counts existing, Counts updated, Counts deleted, NotFound notFound, @Nullable ListState list) {

    /** The outcome where there was nothing to write. */
    public static final WriteResult NONE = new WriteResult(
            Counts.NONE, Counts.NONE, Counts.NONE, Counts.NONE, NotFound.NOTHING, null);

    public WriteResult {
        added = added == null ? Counts.NONE : added;
        existing = existing == null ? Counts.NONE : existing;
        updated = updated == null ? Counts.NONE : updated;
        deleted = deleted == null ? Counts.NONE : deleted;
        notFound = notFound == null ? NotFound.NOTHING : notFound;
    }

    /** How many items of each type. */
    public record Counts(int movies, int shows, int seasons, int episodes, int people) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        public int total() {
            return movies + shows + seasons + episodes + people;
        }
    }

    /**
     * Its lists are never null.
     *
     * @param ids those of plays, where the write removed plays
     */
    public record NotFound(
            List<Missing> movies,
            List<Missing> shows,
            List<Missing> seasons,
            List<Missing> episodes,
            List<Missing> people,
            List<Long> ids) {
        static final NotFound NOTHING =
                new NotFound(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        public NotFound {
            movies = movies == null ? List.of() : movies;
            shows = shows == null ? List.of() : shows;
            seasons = seasons == null ? List.of() : seasons;
            episodes = episodes == null ? List.of() : episodes;
            people = people == null ? List.of() : people;
            ids = ids == null ? List.of() : ids;
        }

        public boolean isEmpty() {
            return Stream.of(movies, shows, seasons, episodes, people, ids).allMatch(List::isEmpty);
        }
    }

    /**
     * One item that was sent and not found; a season or episode of a show is inside its show.
     *
     * @param number of a season or episode inside a show, else null
     */
    public record Missing(@Nullable Ids ids, @Nullable String title, @Nullable Integer year, @Nullable Integer number,
            @Nullable List<Missing> seasons,
            @Nullable List<Missing> episodes) {}

    public record ListState(@Nullable Instant updatedAt, @Nullable Integer itemCount) {}
}
