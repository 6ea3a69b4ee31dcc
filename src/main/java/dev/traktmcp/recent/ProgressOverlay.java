package dev.traktmcp.recent;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the person is in one show, by the plays that we sent or removed and the rewatches that we began. */
final class ProgressOverlay {
    private final Transport next;
    private final List<Wrote> writes;

    ProgressOverlay(Transport next, List<Wrote> writes) {
        this.next = next;
        this.writes = writes.stream().filter(write -> write.key() != null
                && (write.shelf().equals(Wrote.HISTORY) || write.shelf().equals(Wrote.REWATCH))).toList();
    }

    /** An episode of the answer, and what our last word on it was. */
    private record Step(ItemKey key, Map<String, Object> episode, Map<String, Object> season) {
        boolean isSeen() {
            return Boolean.TRUE.equals(episode.get("completed"));
        }
    }

    Response read(Request request) {
        Response answer = next.send(request);
        Long show = Parts.number(request.path().get(1));
        return show == null || answer.isEmpty() || writes.stream().noneMatch(write -> isOf(write, show)) ? answer
                : new Response(request.line(), answer.status(), answer.headers(),
                        UntypedJson.write(over(show, Parts.object(UntypedJson.read(answer.body())),
                                "true".equals(request.query().get("specials")))));
    }

    private static boolean isOf(Wrote write, long show) {
        return write.requireKey().type() != MediaType.MOVIE && write.requireKey().id() == show;
    }

    /**
     * @param told Trakt's own answer, with the seasons, which is changed
     * @param specials whether these may come next
     */
    private Map<String, Object> over(long show, Map<String, Object> told, boolean specials) {
        List<Step> steps = steps(show, told);
        for (Wrote write : writes) {
            if (isOf(write, show) && write.shelf().equals(Wrote.REWATCH)) {
                again(write, told, steps);
            }
        }
        Instant reset = Parts.time(told.get("reset_at"));
        int changed = 0;
        int minutes = 0;
        for (Step step : steps) {
            Optional<Wrote> own = lastWord(step.key());
            boolean seen = own.isPresent() && own.get().on();
            if (own.isEmpty() || seen == step.isSeen() || seen && isBefore(at(own.get()), reset)
                    || !seen && isBefore(own.get().at(), Parts.time(step.episode().get("last_watched_at")))) {
                continue;
            }
            mark(step, seen, at(own.get()));
            Map<String, Object> row = new Titles(next).row(step.key()).orElse(Map.of());
            Integer runtime = Parts.whole(Parts.object(row.get("episode")).get("runtime"));
            minutes += (seen ? 1 : -1) * (runtime == null ? 0 : runtime);
            changed += seen ? 1 : -1;
            Unshown.note(own.get(), row, seen ? Unshown.NOT_YET : Unshown.STILL);
        }
        count(told, steps, changed, minutes, specials);
        return told;
    }

    private static List<Step> steps(long show, Map<String, Object> told) {
        List<Step> steps = new ArrayList<>();
        for (Map<String, Object> season : Titles.objects(told.get("seasons"))) {
            for (Map<String, Object> episode : Titles.objects(season.get("episodes"))) {
                steps.add(new Step(new ItemKey(MediaType.EPISODE, show, Parts.whole(season.get("number")),
                        Parts.whole(episode.get("number"))), episode, season));
            }
        }
        return steps;
    }

    /** A rewatch counts from its start; of what counted before it, Trakt alone knows. */
    private static void again(Wrote write, Map<String, Object> told, List<Step> steps) {
        Instant reset = Parts.time(told.get("reset_at"));
        if (!write.on()) {
            if (reset != null && !reset.isAfter(write.at())) {
                told.put("reset_at", null);
            }
        } else if (isBefore(reset, write.at()) || reset == null) {
            told.put("reset_at", write.at().toString());
            steps.stream().filter(step -> step.isSeen()
                    && isBefore(Parts.time(step.episode().get("last_watched_at")), write.at()))
                    .forEach(step -> mark(step, false, write.at()));
        }
    }

    /** Our last write about an episode; that a single play went says nothing of others. */
    private Optional<Wrote> lastWord(ItemKey episode) {
        return writes.stream().filter(write -> write.shelf().equals(Wrote.HISTORY)
                && episode.isWithin(write.requireKey())
                && (write.on() || !write.facts().containsKey("watched_at"))).reduce((_, last) -> last);
    }

    private static Instant at(Wrote play) {
        return Objects.requireNonNullElse(Parts.time(play.facts().get("watched_at")), play.at());
    }

    private static boolean isBefore(@Nullable Instant one, @Nullable Instant other) {
        return one != null && other != null && one.isBefore(other);
    }

    private static void mark(Step step, boolean seen, Instant at) {
        step.episode().put("completed", seen);
        step.episode().put("last_watched_at", seen ? at.toString() : null);
        Integer before = Parts.whole(step.season().get("completed"));
        step.season().put("completed", (before == null ? 0 : before) + (seen ? 1 : -1));
    }

    private void count(Map<String, Object> told, List<Step> steps, int plays, int minutes, boolean specials) {
        told.put("completed", (int) steps.stream().filter(Step::isSeen).count());
        told.put("last_watched_at", steps.stream().filter(Step::isSeen)
                .map(step -> Parts.time(step.episode().get("last_watched_at"))).filter(Objects::nonNull)
                .max(Instant::compareTo).map(Instant::toString).orElse(null));
        Map<String, Object> next = Parts.object(told.get("next_episode"));
        boolean special = specials && Objects.equals(Parts.whole(next.get("season")), 0);
        if (!special || steps.stream().anyMatch(step -> step.isSeen() && isAt(step.key(), next))) {
            place(told, steps, special ? next : Map.of());
        }
        Map<String, Object> stats = new LinkedHashMap<>(Parts.object(told.get("stats")));
        if (!stats.isEmpty()) {
            add(stats, "play_count", plays);
            add(stats, "minutes_watched", minutes);
            add(stats, "minutes_left", -minutes);
            told.put("stats", stats);
        }
    }

    /**
     * Trakt alone knows between which episodes a special aired, so its word stands until we have seen that one.
     *
     * @param special one that Trakt called the next, and that is seen; else empty
     */
    private void place(Map<String, Object> told, List<Step> steps, Map<String, Object> special) {
        List<Step> regular = steps.stream().filter(step -> !Objects.equals(step.key().season(), 0)).toList();
        int last = -1;
        for (int i = 0; i < regular.size(); i++) {
            last = regular.get(i).isSeen() ? i : last;
        }
        put(told, "last_episode", last < 0 ? null : regular.get(last).key());
        put(told, "next_episode", regular.stream().skip(last + 1L).filter(step -> !step.isSeen()).findFirst()
                .or(() -> steps.stream().filter(step -> !step.isSeen() && isAfter(step.key(), special)).findFirst())
                .map(Step::key).orElse(null));
    }

    private static boolean isAfter(ItemKey episode, Map<String, Object> special) {
        Integer number = Parts.whole(special.get("number"));
        return Objects.equals(episode.season(), 0) && number != null && episode.number() != null
                && episode.number() > number;
    }

    private static boolean isAt(ItemKey episode, Map<String, Object> told) {
        return Objects.equals(Parts.whole(told.get("season")), episode.season())
                && Objects.equals(Parts.whole(told.get("number")), episode.number());
    }

    private void put(Map<String, Object> told, String name, @Nullable ItemKey episode) {
        boolean same = episode != null && isAt(episode, Parts.object(told.get(name)));
        if (!same) {
            told.put(name, episode == null ? null
                    : new Titles(next).row(episode).map(row -> row.get("episode")).orElse(null));
        }
    }

    private static void add(Map<String, Object> stats, String name, int more) {
        Integer before = Parts.whole(stats.get(name));
        if (before != null) {
            stats.put(name, Math.max(0, before + more));
        }
    }
}
