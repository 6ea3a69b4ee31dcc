package dev.traktmcp.recent;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The history, of which we read only as much as the asked page needs. */
final class HistoryOverlay {
    /** What Trakt takes for the time of a release may be another hour of the day. */
    private static final Duration SAME_RELEASE = Duration.ofHours(25);
    /** Deeper pages are left as Trakt sends them. */
    private static final long MOST = 5000;

    private final Transport next;
    private final List<Wrote> writes;

    /** @param writes to the history, the earliest first */
    HistoryOverlay(Transport next, List<Wrote> writes) {
        this.next = next;
        this.writes = writes;
    }

    /** One of our plays, as a row. */
    private record Own(int order, Wrote write, Map<String, Object> row, Instant at, Duration same) {
        boolean is(Map<String, Object> shown) {
            Instant when = Parts.time(shown.get("watched_at"));
            return write.requireKey().equals(Parts.key(shown)) && when != null
                    && Duration.between(when, at).abs().compareTo(same) < 0;
        }
    }

    Response read(Request request) {
        int page = Whole.number(request, "page", 1);
        int limit = Whole.number(request, "limit", 10);
        if ((long) page * limit > MOST) {
            return next.send(request);
        }
        List<Own> own = IntStream.range(0, writes.size()).boxed()
                .filter(order -> writes.get(order).on() && mayBeAsked(writes.get(order).key(), request.path()))
                .flatMap(order -> new Titles(next).row(writes.get(order).requireKey())
                        .map(title -> play(order, writes.get(order), title)).stream())
                .filter(play -> isWanted(play, request)).toList();
        boolean ofOne = request.path().size() > 3;
        Whole whole = Whole.read(next, request, ofOne ? Integer.MAX_VALUE : page * limit + writes.size() + 1);
        List<Map<String, Object>> rows = new ArrayList<>();
        int dropped = 0;
        for (Map<String, Object> row : whole.rows()) {
            int removal = removal(row);
            if (removal < 0 || own.stream().anyMatch(play -> play.order() > removal && play.is(row))) {
                rows.add(row);
            } else {
                if (page == 1) {
                    Unshown.note(writes.get(removal), row, Unshown.STILL);
                }
                dropped++;
            }
        }
        int added = 0;
        for (Own play : own) {
            if (rows.stream().noneMatch(play::is)) {
                rows.add(place(rows, play.at()), play.row());
                Unshown.note(play.write(), play.row(), Unshown.NOT_YET);
                added++;
            }
        }
        int told = whole.first().number("X-Pagination-Item-Count").orElse(whole.rows().size());
        return whole.page(request, rows, told - dropped + added);
    }

    /** The place of the last write that takes this play off; -1 where none does. */
    private int removal(Map<String, Object> row) {
        ItemKey key = Parts.key(row);
        Instant watched = Parts.time(row.get("watched_at"));
        Long id = row.get("id") instanceof Number number ? (Long) number.longValue() : null;
        for (int order = writes.size() - 1; order >= 0; order--) {
            Wrote write = writes.get(order);
            if (!write.on() && (write.key() == null ? write.id() != null && write.id().equals(id)
                    : key != null && write.takes(key, watched, id)
                            && (watched == null || !watched.isAfter(write.at())))) {
                return order;
            }
        }
        return -1;
    }

    private static Own play(int order, Wrote write, Map<String, Object> title) {
        boolean released = "released".equals(write.facts().get("watched_at"));
        Instant at = Objects.requireNonNullElseGet(write.playedAt(),
                () -> released ? released(title, write.at()) : write.at());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("watched_at", at.toString());
        row.put("action", "watch");
        row.putAll(title);
        return new Own(order, write, row, at, released ? SAME_RELEASE : Wrote.SAME);
    }

    /** The end of the first airing, or the day of a film's release. */
    private static Instant released(Map<String, Object> title, Instant otherwise) {
        Map<String, Object> episode = Parts.object(title.get("episode"));
        Instant aired = Parts.time(episode.get("first_aired"));
        Integer minutes = Parts.whole(episode.get("runtime"));
        Instant film = Parts.time(Parts.object(title.get("movie")).get("released") + "T00:00:00Z");
        return aired != null ? aired.plus(Duration.ofMinutes(minutes == null ? 0 : minutes))
                : Objects.requireNonNullElse(film, otherwise);
    }

    /** Whether a request can be about it, before anything is read of it; of an episode's own id that is not known. */
    private static boolean mayBeAsked(@Nullable ItemKey key, List<String> path) {
        if (key == null || path.size() < 3) {
            return key != null;
        }
        boolean movie = key.type() == MediaType.MOVIE;
        boolean any = path.size() == 3 || path.get(3).equals(String.valueOf(key.id()));
        return switch (path.get(2)) {
            case "movies" -> movie && any;
            case "shows" -> !movie && any;
            case "episodes" -> !movie;
            default -> false;
        };
    }

    private static boolean isWanted(Own play, Request request) {
        List<String> path = request.path();
        Instant from = Parts.time(request.query().get("start_at"));
        Instant to = Parts.time(request.query().get("end_at"));
        if (from != null && play.at().isBefore(from) || to != null && play.at().isAfter(to)) {
            return false;
        }
        return path.size() < 4 || !path.get(2).equals("episodes")
                || path.get(3).equals(String.valueOf(Parts.id(Parts.object(play.row().get("episode")))));
    }

    private static int place(List<Map<String, Object>> rows, Instant at) {
        for (int i = 0; i < rows.size(); i++) {
            Instant other = Parts.time(rows.get(i).get("watched_at"));
            if (other != null && !other.isAfter(at)) {
                return i;
            }
        }
        return rows.size();
    }
}
