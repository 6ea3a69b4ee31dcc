package dev.traktmcp.titles;

import dev.traktmcp.trakt.Items;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.WriteResult;
import dev.traktmcp.trakt.model.sync.WriteResult.Missing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts subjects to the body of a bulk write, and finds them in its answer. */
public final class SyncItems {
    private SyncItems() {}

    /** @param extras Trakt's own fields for each item, such as {@code rating} */
    public static Items of(List<Subject> subjects, Map<String, ?> extras) {
        Items items = Items.none();
        for (Subject subject : subjects) {
            items = plus(items, subject, extras);
        }
        return items;
    }

    /**
     * Adds one subject, with its own fields. A season goes by its own id where we know it: by its number it is sent
     * inside its show, and then Trakt may mean the show, too.
     */
    public static Items plus(Items items, Subject subject, Map<String, ?> extras) {
        long id = subject.media().ids().trakt();
        if (subject.season() == null) {
            return subject.type() == MediaType.MOVIE ? items.movie(id, extras) : items.show(id, extras);
        }
        if (subject.episode() != null) {
            return items.episode(id, subject.season(), subject.episode().number(), extras);
        }
        return subject.seasonId() == null
                ? items.season(id, subject.season(), extras) : items.seasonById(subject.seasonId(), extras);
    }

    /** Whether Trakt did not recognize the subject; it answers with success even then. */
    public static boolean isMissing(WriteResult.NotFound notFound, Subject subject) {
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
        return subject.season() != null && seasons.stream()
                .filter(season -> subject.season().equals(season.number()))
                .anyMatch(season -> season.episodes() == null || season.episodes().isEmpty()
                        || subject.episode() != null && season.episodes().stream()
                                .anyMatch(episode -> subject.episode().number().equals(episode.number())));
    }

    private static @Nullable Missing find(List<Missing> missing, long id) {
        return missing.stream()
                .filter(one -> one.ids() != null && one.ids().trakt() != null && one.ids().trakt() == id)
                .findFirst()
                .orElse(null);
    }
}
