package dev.traktmcp.tools.request.seen;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Show;
import java.util.ArrayList;
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
public record LeftOut(Set<Long> dropped, Set<Long> hidden) {
    private static final LazyLogger LOG = new LazyLogger(LeftOut.class);

    /** What cannot be read counts as empty: one show too many is better than no answer. */
    public static LeftOut read(Trakt trakt) {
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

    /**
     * How many there are.
     *
     * @param dropped null for none, and {@code hidden} likewise
     */
    public record Count(@Nullable Integer dropped, @Nullable Integer hidden) {
        /** {@code Left out: 2 shows that you dropped and 1 that you hid from up next.} */
        public String text() {
            List<String> parts = new ArrayList<>();
            if (dropped != null) {
                parts.add(ReplyText.count(dropped, MediaType.SHOW) + " that you have dropped");
            }
            if (hidden != null) {
                parts.add(ReplyText.count(hidden, MediaType.SHOW) + " that you have hidden from up next");
            }
            return "Left out: " + ReplyText.and(parts) + ".";
        }
    }

    /** Null where nothing is left out. */
    public @Nullable Count count() {
        long only = hidden.stream().filter(id -> !dropped.contains(id)).count();
        return dropped.isEmpty() && only == 0 ? null
                : new Count(dropped.isEmpty() ? null : (Integer) dropped.size(),
                        only == 0 ? null : (Integer) (int) only);
    }

    public boolean has(Show show) {
        return why(show) != null;
    }

    /** {@code dropped}, {@code hidden}, or null where the show is not left out. */
    public @Nullable String why(Show show) {
        Long id = show.ids().trakt();
        return dropped.contains(id) ? "dropped" : hidden.contains(id) ? "hidden" : null;
    }
}
