package dev.traktmcp.titles.search;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Alias;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Show;
import java.util.List;
import java.util.Objects;

/** The other names of a title: a search result does not have them, though Trakt searches them. */
final class OtherNames {
    private final Trakt trakt;

    OtherNames(Trakt trakt) {
        this.trakt = trakt;
    }

    List<String> of(Media media) {
        return aliases(media).stream().map(Alias::title).filter(Objects::nonNull).toList();
    }

    private List<Alias> aliases(Media media) {
        String id = String.valueOf(media.ids().trakt());
        try {
            return switch (media) {
                case Movie _ -> trakt.movies().aliases(id);
                case Show _ -> trakt.shows().aliases(id);
            };
        } catch (TraktException e) {
            if (e.failure() instanceof Failure.NotThere) {
                return List.of();
            }
            throw e;
        }
    }
}
