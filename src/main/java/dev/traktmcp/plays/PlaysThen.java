package dev.traktmcp.plays;

import dev.traktmcp.time.TimeParser;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.sync.Play;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The plays of a show by its episodes, for somebody who names none of these: those of a day, or the last run. */
public final class PlaysThen {
    private static final Comparator<ItemKey> IN_ORDER =
            Comparator.<ItemKey>comparingInt(key -> number(key.season())).thenComparingInt(key -> number(key.number()));

    private final Map<ItemKey, List<Play>> all = new TreeMap<>(IN_ORDER);

    private PlaysThen(List<Play> plays) {
        plays.forEach(play -> play.key()
                .ifPresent(key -> all.computeIfAbsent(key, _ -> new ArrayList<>()).add(play)));
    }

    /** Reads all of them. */
    public static PlaysThen of(Trakt trakt, Media show) {
        return new PlaysThen(trakt.sync().history(show.type(), show.ids().trakt(), null, null).items());
    }

    /** Those of some of its episodes alone. */
    public PlaysThen among(Collection<ItemKey> episodes) {
        return new PlaysThen(all.entrySet().stream().filter(one -> episodes.contains(one.getKey()))
                .flatMap(one -> one.getValue().stream()).toList());
    }

    /**
     * Of each episode that has one the latest of the plays that the person means, in the order of the episodes.
     *
     * @param from which plays, in the person's words: {@code last} for the last run, a day or an id
     * @throws dev.traktmcp.failure.TraktException with {@code BadArguments} where the words say no time
     */
    public Map<ItemKey, Play> meant(String from, TimeParser times) {
        return LastRun.isSaid(from) ? last() : latest(plays -> MovedPlays.fitting(plays, from, times));
    }

    /** The same for those that are at most a day before the latest of all. */
    public Map<ItemKey, Play> last() {
        Instant latest = all.values().stream().flatMap(List::stream).map(PlaysThen::at)
                .max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        return latest(plays -> plays.stream().filter(play -> !at(play).isBefore(latest.minus(LastRun.LONGEST)))
                .toList());
    }

    /** The same for all. */
    public Map<ItemKey, Play> ever() {
        return latest(plays -> plays);
    }

    private Map<ItemKey, Play> latest(UnaryOperator<List<Play>> some) {
        Map<ItemKey, Play> latest = new TreeMap<>(IN_ORDER);
        all.forEach((key, plays) -> some.apply(plays).stream().max(Comparator.comparing(PlaysThen::at))
                .ifPresent(play -> latest.put(key, play)));
        return latest;
    }

    private static Instant at(Play play) {
        return Objects.requireNonNullElse(play.watchedAt(), Instant.EPOCH);
    }

    private static int number(@Nullable Integer known) {
        return known == null ? 0 : known;
    }
}
