package dev.traktmcp.host.store;

import dev.traktmcp.json.UntypedJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Everything that is kept of one person, as they may have it: times in words, and nothing that opens anything. */
final class Export {
    private static final Set<String> TIMES = Set.of("since", "seen", "used", "expires", "at", "changed");

    /** What each table has of somebody. A table with a person that is missing here fails {@code ExportTest}. */
    private static final Map<String, String> TABLES = tables();

    private Export() {}

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("sign_in", "select changed, key_id as sealed_with from sign_in where person = :id");
        tables.put("access_grant", """
                select client, client_name, scope, resource, since, used from access_grant where person = :id
                order by since""");
        tables.put("token", """
                select token.kind, token.scope, token.expires, client_name from token
                join access_grant on access_grant.id = grant_id where person = :id order by token.expires""");
        tables.put("once", "select kind, expires from once where person = :id order by expires");
        tables.put("invitation", """
                select since, expires, uses_left from invitation where person = :id order by since""");
        tables.put("event", "select at, what, client, detail from event where person = :id order by at, id");
        tables.put("journal_entry", "select at, content from journal_entry where person = :id order by at");
        tables.put("recent_write", "select at, content from recent_write where person = :id order by at, id");
        tables.put("spent_state", "select at from spent_state where person = :id order by at");
        return tables;
    }

    static Map<String, Object> of(Handle handle, String id) {
        List<Map<String, Object>> person = rows(handle, "select * from person where id = :id", id);
        if (person.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("person", person.getFirst());
        TABLES.forEach((table, query) -> all.put(table, rows(handle, query, id)));
        return all;
    }

    private static List<Map<String, Object>> rows(Handle handle, String query, String id) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : handle.createQuery(query).bind("id", id).mapToMap().list()) {
            Map<String, Object> readable = new LinkedHashMap<>(row);
            TIMES.forEach(time -> readable.computeIfPresent(time, (_, millis) -> time(millis)));
            readable.computeIfPresent("content", (_, json) -> json(json));
            rows.add(readable);
        }
        return rows;
    }

    /** What is kept as JSON, as such. */
    private static Object json(Object text) {
        return Objects.requireNonNull(UntypedJson.read(String.valueOf(text).getBytes(StandardCharsets.UTF_8)));
    }

    private static Object time(Object millis) {
        return millis instanceof Number number ? Instant.ofEpochMilli(number.longValue()).toString() : millis;
    }
}
