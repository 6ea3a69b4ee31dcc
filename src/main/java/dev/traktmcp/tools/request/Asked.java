package dev.traktmcp.tools.request;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.tools.core.ItemView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The title that a question was about, in the data of its answer, which may be no.
 *
 * @param item null where what was said can mean several titles, which are then the {@code candidates}
 * @param said what was said; null where the title is known
 * @param onTrakt false where Trakt has no title that fits all that was said; else null
 * @param candidates the titles that were perhaps meant; null where there are none
 * @param watchlisted whether it is on the watchlist, and {@code favorite} among the favorites, where that was looked at
 */
public record Asked(@Nullable ItemView item, @Nullable String said, @Nullable Boolean onTrakt,
        @Nullable List<Candidate> candidates, @Nullable Boolean watchlisted, @Nullable Boolean favorite) {
    public Asked(@Nullable ItemView item, @Nullable String said, @Nullable Boolean onTrakt,
            @Nullable List<Candidate> candidates) {
        this(item, said, onTrakt, candidates, null, null);
    }

    /** The same with where else it is. */
    public Asked on(@Nullable Boolean watchlist, @Nullable Boolean favorites) {
        return new Asked(item, said, onTrakt, candidates, watchlist, favorites);
    }

    /** The typed id of the title, where it is known; else null. */
    public static @Nullable String id(@Nullable Asked asked) {
        return asked == null || asked.item() == null ? null : asked.item().id();
    }

    public static Asked of(Found found) {
        return new Asked(ItemView.of(found.subject()), null, null, found.rivals().isEmpty() ? null : found.rivals());
    }

    public static Asked of(OwnershipQuestion.NoneOf none) {
        return new Asked(null, none.said(), none.contradicted() ? Boolean.FALSE : null, none.candidates());
    }
}
