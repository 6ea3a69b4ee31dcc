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

/** Which movies or shows the person has watched, as ids or as rows. */
final class WatchedOverlay {
    private final Transport next;
    private final List<Wrote> writes;

    /** @param writes to the history, the earliest first */
    WatchedOverlay(Transport next, List<Wrote> writes) {
        this.next = next;
        this.writes = writes;
    }

    Response read(Request request) {
        MediaType type = request.path().getLast().equals(MediaType.MOVIE.plural()) ? MediaType.MOVIE : MediaType.SHOW;
        Map<Long, Wrote> last = new LinkedHashMap<>();
        writes.stream().filter(write -> write.key() != null && write.requireKey().title().type() == type)
                // What an episode or a single play leaves of its show, Trakt alone knows.
                .filter(write -> write.on() || write.requireKey().type() == type && write.facts().isEmpty())
                .forEach(write -> last.put(write.requireKey().id(), write));
        if (last.isEmpty()) {
            return next.send(request);
        }
        if ("min".equals(request.query().get("extended"))) {
            Response answer = next.send(request);
            return answer.isList() || answer.isEmpty() ? answer : new Response(request.line(), answer.status(),
                    answer.headers(), UntypedJson.write(ids(answer, last)));
        }
        Whole whole = Whole.read(next, request);
        return whole.answer(request, rows(whole.rows(), last, type));
    }

    private static Map<String, Object> ids(Response answer, Map<Long, Wrote> last) {
        Map<String, Object> ids = new LinkedHashMap<>(Parts.object(UntypedJson.read(answer.body())));
        last.forEach((id, write) -> {
            if (write.on()) {
                ids.putIfAbsent(id.toString(), List.of(write.at().toString()));
            } else {
                ids.remove(id.toString());
            }
        });
        return ids;
    }

    private List<Map<String, Object>> rows(List<Map<String, Object>> shown, Map<Long, Wrote> last, MediaType type) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<Long, Wrote> missing = new LinkedHashMap<>(last);
        for (Map<String, Object> row : shown) {
            Long id = Parts.id(Parts.object(row.get(type.word())));
            Wrote own = id == null ? null : missing.remove(id);
            Instant seen = Parts.time(row.get("last_watched_at"));
            if (own == null || seen != null && seen.isAfter(own.at())) {
                rows.add(row);
            } else if (own.on()) {
                Map<String, Object> changed = new LinkedHashMap<>(row);
                changed.put("last_watched_at", own.at().toString());
                rows.add(changed);
            }
        }
        missing.forEach((id, own) -> {
            if (own.on()) {
                new Titles(next).row(new ItemKey(type, id, null, null)).ifPresent(title -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("plays", 1);
                    row.put("last_watched_at", own.at().toString());
                    row.putAll(title);
                    rows.addFirst(row);
                });
            }
        });
        return rows;
    }
}
