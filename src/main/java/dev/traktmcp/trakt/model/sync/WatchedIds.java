package dev.traktmcp.trakt.model.sync;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the person has watched, by Trakt id only; it leaves out Trakt's details of each. */
public record WatchedIds(Map<String, Object> entries) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WatchedIds {
        entries = entries == null ? Map.of() : entries;
    }

    public Set<Long> ids() {
        return entries.keySet().stream().filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf)
                .collect(Collectors.toSet());
    }
}
