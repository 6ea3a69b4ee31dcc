package dev.traktmcp.journal.undo;

import dev.traktmcp.failure.Failure.NotShownYet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.trakt.Items;
import dev.traktmcp.trakt.SyncApi;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.sync.Play;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Removes added plays by their own ids, and adds removed plays at their old times. */
final class UndoPlays {
    private final Trakt trakt;

    UndoPlays(Trakt trakt) {
        this.trakt = trakt;
    }

    /**
     * @param sent when the write was sent. For a step without a time, only plays watched before then count, as a later
     *     one belongs to another write
     */
    List<UndoResult> remove(List<Step.Watched> steps, Instant sent) {
        Map<ItemKey, List<Play>> history =
                read(steps.stream().map(step -> new Moment(step.thing().key(), step.at())).toList());
        List<UndoResult> effects = new ArrayList<>();
        Map<Long, Play> own = new LinkedHashMap<>();
        List<Step.Watched> whole = new ArrayList<>();
        for (Step.Watched step : steps) {
            Optional<Play> taken = history.getOrDefault(step.thing().key(), List.of()).stream()
                    .filter(play -> step.at() == null ? play.watchedAt() == null || play.watchedAt().isBefore(sent)
                            : sameMinute(play.watchedAt(), step.at()))
                    .filter(play -> play.id() != null && !step.known().contains(play.id())
                            && !own.containsKey(play.id()))
                    .max(Comparator.comparing(Play::id));
            taken.ifPresent(play -> own.put(play.id(), play));
            boolean unshown = taken.isEmpty() && history.getOrDefault(step.thing().key(), List.of()).stream()
                    .anyMatch(play -> play.id() == null);
            if (unshown) {
                whole.add(step);
            }
            effects.add(new UndoResult(step, taken.isPresent() || unshown));
        }
        Items alone = alone(whole);
        if (!own.isEmpty()) {
            trakt.sync().removeFromHistory(List.copyOf(own.keySet()), List.copyOf(own.values()));
        }
        if (!alone.isEmpty()) {
            trakt.sync().removeFromHistory(alone);
        }
        return effects;
    }

    /**
     * The items of plays that Trakt does not show yet, so that it has not told their ids: all plays of the item go,
     * which is right where there is no other.
     */
    private Items alone(List<Step.Watched> steps) {
        Items alone = Items.none();
        for (Step.Watched step : steps) {
            ItemKey key = step.thing().key();
            List<Play> all = trakt.sync().history(key.title().type(), key.id(), null, null).items().stream()
                    .filter(play -> play.key().filter(key::equals).isPresent()).toList();
            long ours = steps.stream().filter(one -> one.thing().key().equals(key)).count();
            if (all.size() > ours || all.stream().anyMatch(play -> play.id() != null)) {
                throw new NotShownYet(Objects.requireNonNullElse(step.thing().line(), "this play")).raise();
            }
            alone = step.thing().onto(alone, Map.of());
        }
        return alone;
    }

    /**
     * Does not add a play that the history already has at that time, so that undo can be repeated.
     *
     * @param done receives the result of each part that is sent
     */
    void add(List<Step.Unwatched> steps, Consumer<List<UndoResult>> done) {
        Map<ItemKey, List<Play>> history =
                read(steps.stream().map(step -> new Moment(step.thing().key(), step.at())).toList());
        List<UndoResult> standing = new ArrayList<>();
        Map<Moment, Integer> wanted = new HashMap<>();
        List<List<Step.Unwatched>> rounds = new ArrayList<>();
        for (Step.Unwatched step : steps) {
            Instant at = step.at() == null ? Instant.EPOCH : step.at();
            long there = history.getOrDefault(step.thing().key(), List.of()).stream()
                    .filter(play -> sameMinute(play.watchedAt(), at))
                    .count();
            int nth = wanted.merge(new Moment(step.thing().key(), at), 1, Integer::sum);
            if (nth <= there) {
                standing.add(new UndoResult(step, false));
                continue;
            }
            int round = (int) (nth - there - 1); // a body holds one play of an item and time
            while (rounds.size() <= round) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(step);
        }
        if (!standing.isEmpty()) {
            done.accept(standing);
        }
        for (List<Step.Unwatched> round : rounds) {
            for (int from = 0; from < round.size(); from += Items.AT_ONCE) {
                List<Step.Unwatched> part = round.subList(from, Math.min(from + Items.AT_ONCE, round.size()));
                send(part);
                done.accept(part.stream().map(step -> new UndoResult(step, true)).toList());
            }
        }
    }

    private void send(List<Step.Unwatched> plays) {
        Items items = Items.none();
        for (Step.Unwatched play : plays) {
            items = play.thing().onto(items,
                    Map.of("watched_at", play.at() == null ? "unknown" : play.at().toString()));
        }
        trakt.sync().addToHistory(items);
    }

    private record Moment(ItemKey thing, @Nullable Instant at) {}

    /** The plays by their item. */
    private Map<ItemKey, List<Play>> read(List<Moment> moments) {
        Map<ItemKey, List<Play>> history = new HashMap<>();
        List<Instant> times = moments.stream().map(Moment::at).filter(at -> at != null).sorted().toList();
        boolean near = times.size() == moments.size()
                && SyncApi.isOneWindow(times.getFirst(), times.getLast());
        Stream<Play> plays = near
                ? trakt.sync().history(null, null, times.getFirst().minusSeconds(60), times.getLast().plusSeconds(61))
                        .items().stream()
                : moments.stream()
                        .map(moment -> moment.thing().title())
                        .distinct()
                        .flatMap(title -> trakt.sync().history(title.type(), title.id(), null, null).items().stream());
        plays.forEach(play -> play.key()
                .ifPresent(key -> history.computeIfAbsent(key, _ -> new ArrayList<>()).add(play)));
        return history;
    }

    /** Trakt keeps full minutes. */
    private static boolean sameMinute(@Nullable Instant one, Instant other) {
        return one != null && Duration.between(one, other).abs().compareTo(Duration.ofMinutes(1)) < 0;
    }
}
