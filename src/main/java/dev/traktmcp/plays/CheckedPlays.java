package dev.traktmcp.plays;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Says which of some plays are missing from the history, and which were seen before. */
public final class CheckedPlays {
    private final Map<NewPlay, Verdict> seen;
    private final List<NewPlay> missing;
    private final PlayLog before;

    private CheckedPlays(Map<NewPlay, Verdict> seen, List<NewPlay> missing, PlayLog before) {
        this.seen = seen;
        this.missing = missing;
        this.before = before;
    }

    /** @param when gives the time at which a play that need not be added was seen; empty for a missing one */
    static CheckedPlays of(List<NewPlay> plays, PlayLog before, Function<NewPlay, Optional<Instant>> when) {
        Map<NewPlay, Verdict> seen = new LinkedHashMap<>();
        List<NewPlay> missing = new ArrayList<>();
        plays.forEach(play -> when.apply(play).ifPresentOrElse(
                instant -> seen.put(play, new Verdict.SeenBefore(instant)), () -> missing.add(play)));
        return new CheckedPlays(seen, List.copyOf(missing), before);
    }

    public List<NewPlay> missing() {
        return missing;
    }

    /** The ids of the item's plays in the history, as far as we read them. */
    public List<Long> known(NewPlay play) {
        return before.ids(play);
    }

    /** When an item that is missing was seen before, as far as we read it: the last time whose day is known. */
    public Optional<Instant> earlier(NewPlay play) {
        return before.last(play);
    }

    /** The plays that are not missing, each {@link Verdict.SeenBefore}. */
    Map<NewPlay, Verdict> seen() {
        return seen;
    }

    /** The history as it was read for the check. */
    PlayLog before() {
        return before;
    }
}
