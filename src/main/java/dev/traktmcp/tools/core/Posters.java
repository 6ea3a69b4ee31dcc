package dev.traktmcp.tools.core;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.tmdb.Tmdb;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.Media;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Posters for the titles of a reply, by typed id. TMDB has one request for each title, so we ask for some of them, in
 * parallel, and leave out what is late. Safe for use by several threads.
 */
public record Posters(Tmdb tmdb, InstantSource clock) {
    private static final int MOST = 20;
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    public @Nullable Map<String, String> of(Collection<? extends Media> titles) {
        Map<String, Ids> ids = new LinkedHashMap<>();
        titles.forEach(title -> ids.put(title.typedId(), title.ids()));
        return of(ids);
    }

    /**
     * Returns null without a poster.
     *
     * @param titles the ids of movies and shows by their typed id
     */
    public @Nullable Map<String, String> of(Map<String, Ids> titles) {
        if (!tmdb.isAsked()) {
            return null;
        }
        List<Entry<String, Ids>> some = titles.entrySet().stream().limit(MOST).toList();
        List<Optional<String>> found = Deadline.within(PATIENCE, clock, () -> Parallel.map(some, this::poster));
        Map<String, String> posters = new LinkedHashMap<>();
        for (int i = 0; i < some.size(); i++) {
            String id = some.get(i).getKey();
            found.get(i).ifPresent(address -> posters.put(id, address));
        }
        return posters.isEmpty() ? null : posters;
    }

    private Optional<String> poster(Entry<String, Ids> title) {
        return Deadline.left().isZero() ? Optional.empty()
                : tmdb.poster(title.getKey().startsWith("movie:"), title.getValue());
    }
}
