package dev.traktmcp.tools.collection;

import dev.traktmcp.journal.ItemRef;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.request.formats.FormatTerms;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.Copy;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A movie or an episode in the collection.
 *
 * @param media the movie, or the show of the episode
 * @param season null for a movie, as is {@code number}
 * @param metadata what is known of the copy, or null
 */
record OwnedCopy(Media media, @Nullable Integer season, @Nullable Integer number, @Nullable Instant collectedAt,
        @Nullable Copy metadata) {

    /** Whether this is the named title or a part of it. */
    boolean isPartOf(Subject named) {
        return key().isWithin(named.key());
    }

    ItemKey key() {
        return new ItemKey(season == null ? MediaType.MOVIE : MediaType.EPISODE, media.ids().trakt(), season, number);
    }

    /** The step that undo needs. */
    Step step() {
        Map<String, Object> former = FormatTerms.fields(metadata);
        if (collectedAt != null) {
            former.put("collected_at", collectedAt.toString());
        }
        String line = media.title() + (season == null ? "" : " " + Subject.place(season, number));
        return new Step.Kept(
                SavedSet.COLLECTION,
                new ItemRef(season == null ? MediaType.MOVIE : MediaType.EPISODE, media.ids().trakt(), season, number,
                        line),
                former, null);
    }
}
