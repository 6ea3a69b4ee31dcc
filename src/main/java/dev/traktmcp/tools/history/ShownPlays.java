package dev.traktmcp.tools.history;

import dev.traktmcp.tools.history.PlayLines.Known;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The plays that were shown lately, by their ids. Trakt cannot look up a play, and a person who wants to remove one has
 * usually just seen it. Safe for use by several threads.
 */
final class ShownPlays {
    private static final int MOST = 5_000;

    private final Map<Long, Known> plays = new LinkedHashMap<>();

    synchronized void put(Known play) {
        Long id = play.play().id();
        if (id == null) {
            return;
        }
        plays.remove(id);
        plays.put(id, play);
        if (plays.size() > MOST) {
            plays.remove(plays.keySet().iterator().next());
        }
    }

    synchronized Optional<Known> get(long id) {
        return Optional.ofNullable(plays.get(id));
    }

    /** Drops everything, as another person may sign in next. */
    synchronized void forget() {
        plays.clear();
    }
}
