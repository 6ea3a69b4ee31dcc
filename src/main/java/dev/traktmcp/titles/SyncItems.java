package dev.traktmcp.titles;

import dev.traktmcp.trakt.Items;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.WriteResult;
import dev.traktmcp.trakt.model.sync.WriteResult.Missing;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Converts subjects to the body of a bulk write, and finds them in its answer. */
public final class SyncItems {
    private SyncItems() {}

    /** @param extras Trakt's own fields for each item, such as {@code rating} */
    public static Items of(List<Subject> subjects, Map<String, ?> extras) {
        return of(subjects, _ -> extras);
    }

    /** @param extras of each its own */
    public static Items of(List<Subject> subjects, Function<Subject, Map<String, ?>> extras) {
        Items items = Items.none();
        for (Subject subject : subjects) {
            items = plus(items, subject, extras.apply(subject));
        }
        return items;
    }

    /**
     * Adds one subject, with its own fields. An episode goes by its own id, and so does a season where we know it:
     * every source of Trakt takes these, while a season's number inside its show is no rating to Trakt's contract and
     * can mean the show, too.
     */
    public static Items plus(Items items, Subject subject, Map<String, ?> extras) {
        long id = subject.media().ids().trakt();
        if (subject.season() == null) {
            return subject.type() == MediaType.MOVIE ? items.movie(id, extras) : items.show(id, extras);
        }
        if (subject.episode() != null) {
            return items.episodeById(
                    subject.episode().ids().trakt(), id, subject.season(), subject.episode().number(), extras);
        }
        return subject.seasonId() == null
                ? items.season(id, subject.season(), extras)
                : items.seasonById(subject.seasonId(), id, subject.season(), extras);
    }

    /** Whether Trakt did not recognize the subject; it answers with success even then. */
    public static boolean isMissing(WriteResult.NotFound notFound, Subject subject) {
        if (subject.episode() != null) {
            return find(notFound.episodes(), subject.episode().ids().trakt()) != null;
        }
        if (subject.seasonId() != null) {
            return find(notFound.seasons(), subject.seasonId()) != null;
        }
        long id = subject.media().ids().trakt();
        return subject.type() == MediaType.MOVIE
                ? find(notFound.movies(), id) != null
                : find(notFound.shows(), id) instanceof Missing show && isMissing(show, subject);
    }

    private static boolean isMissing(Missing show, Subject subject) {
        List<Missing> seasons = show.seasons();
        if (seasons == null || seasons.isEmpty()) {
            return true;
        }
        return subject.season() != null
                && seasons.stream().anyMatch(season -> subject.season().equals(season.number()));
    }

    private static @Nullable Missing find(List<Missing> missing, long id) {
        return missing.stream()
                .filter(one -> one.ids() != null && one.ids().trakt() != null && one.ids().trakt() == id)
                .findFirst()
                .orElse(null);
    }
}
