package dev.traktmcp.mcp.modern;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a call that is not over knows, as the client keeps it for us between two rounds.
 *
 * @param id the same in all rounds of a call
 * @param until in seconds since 1970
 * @param who whose account it is, as a mark; empty where nobody was signed in
 * @param what the request, as a mark
 * @param answers what was answered so far
 */
record RequestState(String id, long until, String who, String what, Map<String, String> answers) {
    private static final int VERSION = 1;

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("id", id);
        json.put("until", until);
        json.put("who", who);
        json.put("what", what);
        json.put("answers", answers);
        return json;
    }

    /** Reads what {@link #json} wrote, or null where another version did. */
    static @Nullable RequestState of(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> map) || !Integer.valueOf(VERSION).equals(map.get("version"))
                || !(map.get("answers") instanceof Map<?, ?> given)) {
            return null;
        }
        Map<String, String> answers = new LinkedHashMap<>();
        given.forEach((key, answer) -> answers.put((String) key, (String) answer));
        return new RequestState(text(map, "id"), ((Number) Objects.requireNonNull(map.get("until"))).longValue(),
                text(map, "who"), text(map, "what"), answers);
    }

    private static String text(Map<?, ?> map, String key) {
        return (String) Objects.requireNonNull(map.get(key));
    }
}
