package dev.traktmcp.recent;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that Trakt chooses, without those that it would have left out if it had known. */
final class Without {
    private final Transport next;
    private final Map<List<Object>, Boolean> last = new HashMap<>();
    private final List<String> shelves;

    /** @param shelves the parts of the account that leave out what is on them */
    Without(Transport next, List<Wrote> writes, List<String> shelves) {
        this.next = next;
        this.shelves = shelves;
        writes.stream().filter(write -> shelves.contains(write.shelf()) && write.key() != null)
                .forEach(write -> last.put(List.of(write.shelf(), write.requireKey().title()), write.on()));
    }

    Response read(Request request) {
        Response answer = next.send(request);
        if (!last.containsValue(true) || !answer.isList()) {
            return answer;
        }
        MediaType type = request.path().contains(MediaType.MOVIE.plural()) ? MediaType.MOVIE : MediaType.SHOW;
        List<Map<String, Object>> rows = Titles.objects(UntypedJson.read(answer.body())).stream()
                .filter(row -> !isOut(row, type)).toList();
        return new Response(request.line(), answer.status(), answer.headers(), UntypedJson.write(rows));
    }

    private boolean isOut(Map<String, Object> row, MediaType type) {
        ItemKey key = Parts.key(row);
        Long bare = Parts.id(row);
        return isOut(key == null ? null : key.title())
                || bare != null && isOut(new ItemKey(type, bare, null, null));
    }

    private boolean isOut(@Nullable ItemKey key) {
        return key != null && shelves.stream().anyMatch(shelf -> last.getOrDefault(List.of(shelf, key), false));
    }
}
