package dev.traktmcp.recent;

import dev.traktmcp.trakt.model.ItemKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Our writes without the plays that later ones took back. A removal of one play takes one. Confined to one read. */
final class LastingPlays {
    private final List<Wrote> writes;
    /** Where the plays of each item stand that are not taken back so far. */
    private final Map<ItemKey, List<Integer>> plays = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    private LastingPlays(List<Wrote> writes) {
        this.writes = writes;
    }

    /** @param writes to the account, the earliest first */
    static List<Wrote> of(List<Wrote> writes) {
        return writes.stream().noneMatch(write -> isPlay(write) && !write.on()) ? writes
                : new LastingPlays(writes).lasting();
    }

    private static boolean isPlay(Wrote write) {
        return write.shelf().equals(Wrote.HISTORY) && write.key() != null;
    }

    private List<Wrote> lasting() {
        for (int place = 0; place < writes.size(); place++) {
            Wrote write = writes.get(place);
            if (isPlay(write)) {
                note(place, write, write.requireKey());
            }
        }
        return IntStream.range(0, writes.size()).filter(place -> !taken.contains(place)).mapToObj(writes::get).toList();
    }

    private void note(int place, Wrote write, ItemKey key) {
        Instant single = write.on() ? null : Parts.time(write.facts().get("watched_at"));
        if (write.on()) {
            plays.computeIfAbsent(key, _ -> new ArrayList<>()).add(place);
        } else if (single == null) {
            plays.entrySet().stream().filter(one -> one.getKey().isWithin(key))
                    .forEach(one -> taken.addAll(one.getValue()));
            plays.keySet().removeIf(one -> one.isWithin(key));
        } else {
            takeOne(plays.getOrDefault(key, List.of()), single);
        }
    }

    /** The one of that time; else one of which Trakt alone knows the time, as of a release. */
    private void takeOne(List<Integer> own, Instant single) {
        own.stream().filter(place -> Wrote.isSame(at(place), single)).findFirst()
                .or(() -> own.stream().filter(place -> at(place) == null).findFirst())
                .ifPresent(place -> {
                    own.remove(place);
                    taken.add(place);
                });
    }

    private @Nullable Instant at(int place) {
        return writes.get(place).playedAt();
    }
}
