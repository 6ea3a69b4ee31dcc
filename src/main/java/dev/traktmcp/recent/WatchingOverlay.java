package dev.traktmcp.recent;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.ItemKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is playing, by our last check-in or its end. */
final class WatchingOverlay {
    private static final byte[] NOTHING = {};

    private final Transport next;
    private final List<Wrote> writes;
    private final Instant now;

    WatchingOverlay(Transport next, List<Wrote> writes, Instant now) {
        this.next = next;
        this.writes = writes;
        this.now = now;
    }

    Response read(Request request) {
        Response answer = next.send(request);
        if (writes.isEmpty()) {
            return answer;
        }
        Wrote own = writes.getLast();
        Map<String, Object> shown = answer.isEmpty() ? Map.of() : Parts.object(UntypedJson.read(answer.body()));
        Instant begun = Parts.time(shown.get("started_at"));
        if (begun != null && begun.isAfter(own.at())) {
            return answer; // something else has begun since
        }
        if (!own.on()) {
            if (!"checkin".equals(shown.get("action"))) {
                return answer;
            }
            Unshown.note(own, shown, Unshown.STILL);
            return new Response(request.line(), 204, answer.headers(), NOTHING);
        }
        ItemKey key = own.requireKey();
        return key.equals(Parts.key(shown)) ? answer : new Titles(next).row(key)
                .map(title -> playing(request, answer, own, title)).orElse(answer);
    }

    private Response playing(Request request, Response answer, Wrote own, Map<String, Object> title) {
        Instant begun = Objects.requireNonNullElse(Parts.time(own.facts().get("started_at")), own.at());
        Integer minutes = Parts.whole(Parts.object(title.get(own.requireKey().type().word())).get("runtime"));
        Instant ends = begun.plus(Duration.ofMinutes(minutes == null ? 60 : minutes));
        if (!ends.isAfter(now)) {
            return answer; // it is over
        }
        Map<String, Object> row = new LinkedHashMap<>(title);
        row.put("action", "checkin");
        row.put("started_at", begun.toString());
        row.put("expires_at", ends.toString());
        Unshown.note(own, row, Unshown.NOT_YET);
        return new Response(request.line(), 200, answer.headers(), UntypedJson.write(row));
    }
}
