package dev.traktmcp.recent;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The person's lists themselves: made, changed, deleted, filled. */
final class ListsOverlay {
    private final Transport next;
    private final List<Wrote> writes;

    ListsOverlay(Transport next, List<Wrote> writes) {
        this.next = next;
        this.writes = writes;
    }

    /** The same transport, but a list that we have just made is empty where Trakt does not know it yet. */
    static Transport patient(Transport next, List<Wrote> writes, String shelf) {
        Long id = shelf.startsWith(Wrote.LIST) ? Parts.number(shelf.substring(Wrote.LIST.length())) : null;
        return made(writes, id).isEmpty() ? next : request -> {
            try {
                return next.send(request);
            } catch (TraktException e) {
                if (e.failure() instanceof Failure.NotThere) {
                    return new Response(request.line(), 200, Map.of("X-Pagination-Item-Count", "0",
                            "X-Pagination-Limit", "250"), UntypedJson.write(List.of()));
                }
                throw e;
            }
        };
    }

    private static Optional<Wrote> made(List<Wrote> writes, @Nullable Long id) {
        return id == null ? Optional.empty() : writes.stream().filter(write -> write.shelf().equals(Wrote.LISTS)
                && id.equals(write.id()) && Boolean.TRUE.equals(write.facts().get("made"))).findFirst();
    }

    Response read(Request request) {
        if (writes.stream().noneMatch(write -> write.shelf().equals(Wrote.LISTS)
                || write.shelf().startsWith(Wrote.SIZE))) {
            return next.send(request);
        }
        List<String> path = request.path();
        String last = path.getLast();
        if (path.getFirst().equals("users") && path.size() == 3) {
            Whole whole = Whole.read(next, request);
            return whole.answer(request, all(whole.rows(), path.get(1).equals("me")));
        }
        boolean one = path.size() == 4 && path.getFirst().equals("users") || path.size() == 2;
        Long id = Parts.number(last);
        return one && id != null ? one(request, id) : next.send(request);
    }

    private List<Map<String, Object>> all(List<Map<String, Object>> shown, boolean own) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Long> there = new ArrayList<>();
        for (Map<String, Object> row : shown) {
            Long id = Parts.id(row);
            there.add(id == null ? 0 : id);
            if (id == null) {
                rows.add(row);
            } else if (!isDeleted(id)) {
                rows.add(changed(row, id));
            }
        }
        writes.stream().filter(write -> own && write.shelf().equals(Wrote.LISTS) && write.id() != null
                && Boolean.TRUE.equals(write.facts().get("made")) && !there.contains(write.id())
                && !isDeleted(write.id()))
                .forEach(write -> rows.add(changed(write.facts(), write.id() == null ? 0 : write.id())));
        return rows;
    }

    private Response one(Request request, long id) {
        try {
            Response answer = next.send(request);
            return answer.isEmpty() ? answer : new Response(request.line(), 200, answer.headers(),
                    UntypedJson.write(changed(Parts.object(UntypedJson.read(answer.body())), id)));
        } catch (TraktException e) {
            Optional<Wrote> made = made(writes, id);
            if (e.failure() instanceof Failure.NotThere && made.isPresent() && !isDeleted(id)) {
                return new Response(request.line(), 200, Map.of(), UntypedJson.write(changed(made.get().facts(), id)));
            }
            throw e;
        }
    }

    private boolean isDeleted(long id) {
        return writes.stream().anyMatch(
                write -> write.shelf().equals(Wrote.LISTS) && !write.on() && Long.valueOf(id).equals(write.id()));
    }

    /** With the settings and the size that it has by our writes, unless Trakt's are younger. */
    private Map<String, Object> changed(Map<String, Object> list, long id) {
        Map<String, Object> changed = new LinkedHashMap<>(list);
        changed.remove("made");
        Instant updated = Parts.time(list.get("updated_at"));
        for (Wrote write : writes) {
            boolean edit = write.shelf().equals(Wrote.LISTS) && Long.valueOf(id).equals(write.id()) && write.on()
                    && !Boolean.TRUE.equals(write.facts().get("made"));
            if (edit && (updated == null || !updated.isAfter(write.at()))) {
                write.facts().forEach((field, value) -> {
                    if (!field.equals("made")) {
                        changed.put(field, value);
                    }
                });
            }
            Instant sized = write.shelf().equals(Wrote.SIZE + id) ? Parts.time(write.facts().get("updated_at")) : null;
            if (sized != null && (updated == null || !updated.isAfter(sized))) {
                changed.put("item_count", write.facts().get("item_count"));
            }
        }
        return changed;
    }
}
