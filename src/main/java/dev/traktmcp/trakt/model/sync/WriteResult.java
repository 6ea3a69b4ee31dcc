package dev.traktmcp.trakt.model.sync;

import dev.traktmcp.trakt.model.Ids;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk write did. Trakt answers with success even where nothing was found, so the counts are the outcome. Which
 * of them come depends on the write; those that do not are zero.
 *
 * @param existing what was there before and stayed as it was
 * @param notFound what Trakt did not recognize, as it was sent
 * @param list the list or watchlist afterwards, or null where the write was about none
 */
public record WriteResult(
        Counts added, Counts existing, Counts updated, Counts deleted, NotFound notFound, @Nullable ListState list) {

    /** Of a write that had nothing to do. */
    public static final WriteResult NONE = new WriteResult(
            Counts.NONE, Counts.NONE, Counts.NONE, Counts.NONE, NotFound.NOTHING, null);

    public WriteResult {
        added = added == null ? Counts.NONE : added;
        existing = existing == null ? Counts.NONE : existing;
        updated = updated == null ? Counts.NONE : updated;
        deleted = deleted == null ? Counts.NONE : deleted;
        notFound = notFound == null ? NotFound.NOTHING : notFound;
    }

    /** How many of each kind. */
    public record Counts(int movies, int shows, int seasons, int episodes, int people) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        public int total() {
            return movies + shows + seasons + episodes + people;
        }
    }

    /**
     * @param ids those of plays, where plays were to be removed
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
     * One thing that was sent and not found; a season or episode of a show stands inside its show.
     *
     * @param number of a season or episode inside a show, else null
     */
    public record Missing(@Nullable Ids ids, @Nullable String title, @Nullable Integer year, @Nullable Integer number,
            @Nullable List<Missing> seasons,
            @Nullable List<Missing> episodes) {}

    public record ListState(@Nullable Instant updatedAt, @Nullable Integer itemCount) {}
}
