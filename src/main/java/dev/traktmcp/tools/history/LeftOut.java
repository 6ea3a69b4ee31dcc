package dev.traktmcp.tools.history;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Show;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which shows are out of up next.
 *
 * @param dropped the Trakt ids of those that the person gave up
 * @param hidden of those that they hid from up next alone; the way to drop a show before Trakt had one
 */
record LeftOut(Set<Long> dropped, Set<Long> hidden) {
    private static final LazyLogger LOG = new LazyLogger(LeftOut.class);

    /** What cannot be read counts as empty: one show too many is better than no answer. */
    static LeftOut read(Trakt trakt) {
        List<Set<Long>> sections =
                Parallel.map(List.of("dropped", "progress_watched"), section -> shows(trakt, section));
        return new LeftOut(sections.getFirst(), sections.getLast());
    }

    private static Set<Long> shows(Trakt trakt, String section) {
        Set<Long> ids = new HashSet<>();
        try {
            trakt.users().hidden(section, MediaType.SHOW).items().stream()
                    .flatMap(item -> Stream.ofNullable(item.show()))
                    .forEach(show -> ids.add(show.ids().trakt()));
        } catch (TraktException e) {
            LOG.debug("what is hidden cannot be read", e);
        }
        return ids;
    }

    boolean has(Show show) {
        return why(show) != null;
    }

    /** {@code dropped}, {@code hidden}, or null where the show is not left out. */
    @Nullable
    String why(Show show) {
        Long id = show.ids().trakt();
        return dropped.contains(id) ? "dropped" : hidden.contains(id) ? "hidden" : null;
    }
}
