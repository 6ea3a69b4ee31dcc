package dev.traktmcp.trakt.model.sync;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the person has watched, by Trakt ids: movies, or shows with their seasons and episodes. */
public record WatchedIds(Map<String, Object> entries) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WatchedIds {
        entries = entries == null ? Map.of() : entries;
    }

    /** How many different episodes of a show, without specials; null where Trakt does not say, and for movies. */
    public @Nullable Integer episodes(long show) {
        if (!(entries.get(String.valueOf(show)) instanceof Map<?, ?> seasons)) {
            return null;
        }
        int count = 0;
        for (Object season : seasons.values()) {
            if (!(season instanceof Map<?, ?> episodes)) {
                return null;
            }
            count += episodes.size();
        }
        return count;
    }

    public boolean has(long id) {
        return entries.containsKey(String.valueOf(id));
    }

    public Set<Long> ids() {
        return entries.keySet().stream().filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf)
                .collect(Collectors.toSet());
    }
}
