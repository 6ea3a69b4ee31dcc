package dev.traktmcp.tools.request.standing;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.request.formats.FormatTerms;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.CollectionEntry;
import dev.traktmcp.trakt.model.sync.CollectionEntry.OwnedSeason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which formats the person owns titles, read as a whole once. Made for one call; safe for its threads. */
final class OwnedFormats {
    /**
     * What is known of the copies of a title.
     *
     * @param fields Trakt's of each copy, none where its format is not known; of a show one copy for each episode
     * @param complete whether there can be no more
     */
    record Copies(List<Map<String, Object>> fields, boolean complete) {}

    private final Trakt trakt;
    private @Nullable Page<CollectionEntry> movies;
    private @Nullable Page<CollectionEntry> shows;

    OwnedFormats(Trakt trakt) {
        this.trakt = trakt;
    }

    Copies of(Subject subject) {
        long id = subject.media().ids().trakt();
        if (subject.media() instanceof Movie) {
            Page<CollectionEntry> all = movies();
            return new Copies(all.items().stream()
                    .filter(entry -> entry.movie() != null && entry.movie().ids().trakt() == id)
                    .map(entry -> FormatTerms.fields(entry.metadata())).toList(), all.complete());
        }
        Page<CollectionEntry> all = shows();
        return new Copies(all.items().stream()
                .filter(entry -> entry.show() != null && entry.show().ids().trakt() == id)
                .flatMap(entry -> Stream.ofNullable(entry.seasons())).flatMap(List::stream)
                .filter(season -> subject.season() == null || subject.season().equals(season.number()))
                .map(OwnedSeason::episodes).filter(Objects::nonNull).flatMap(List::stream)
                .filter(episode -> subject.episode() == null
                        || Objects.equals(subject.number(), episode.number()))
                .map(episode -> FormatTerms.fields(episode.metadata())).toList(), all.complete());
    }

    private synchronized Page<CollectionEntry> movies() {
        movies = movies == null ? trakt.collection().movies(false) : movies;
        return movies;
    }

    private synchronized Page<CollectionEntry> shows() {
        shows = shows == null ? trakt.collection().shows(false) : shows;
        return shows;
    }
}
