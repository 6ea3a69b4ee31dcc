package dev.traktmcp.plays;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which of some plays are missing from the history, and which were seen before. */
public final class CheckedPlays {
    private final Map<NewPlay, Verdict> seen;
    private final List<NewPlay> missing;
    private final PlayLog before;

    private CheckedPlays(Map<NewPlay, Verdict> seen, List<NewPlay> missing, PlayLog before) {
        this.seen = seen;
        this.missing = missing;
        this.before = before;
    }

    /** @param when when a play that need not be added was seen; empty for one that is missing */
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

    /** The ids of the plays of the same thing that are there before, as far as they were read. */
    public List<Long> known(NewPlay play) {
        return before.ids(play);
    }

    /** Those that are not missing, each {@link Verdict.SeenBefore}. */
    Map<NewPlay, Verdict> seen() {
        return seen;
    }

    /** What the history said when it was looked into. */
    PlayLog before() {
        return before;
    }
}
