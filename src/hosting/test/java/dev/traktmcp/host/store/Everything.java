package dev.traktmcp.host.store;

import dev.traktmcp.host.database.Database;
import dev.traktmcp.host.store.kept.HostKept;
import dev.traktmcp.trakt.oauth.StoredSignIn;
import dev.traktmcp.trakt.oauth.TokenPair;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** One person with something in every table, and all secrets that were given out on the way. */
public final class Everything {
    private static final Duration HOUR = Duration.ofHours(1);

    final Person person;
    final List<String> secrets = new ArrayList<>();

    Everything(Opening opening, String slug) {
        Store store = opening.store;
        store.root().derived("which makes it");
        person = opening.person(slug);
        TokenPair pair = new TokenPair("trakt-access-of-" + slug, "trakt-refresh-of-" + slug, opening.clock.instant(),
                opening.clock.instant().plus(HOUR));
        store.signIns().of(person.id()).write(StoredSignIn.of(pair));
        secrets.addAll(List.of("trakt-access-of-" + slug, "trakt-refresh-of-" + slug));
        Grant grant = opening.grant(person, "claude");
        Tokens.Issued first = store.tokens().issue(grant, Opening.BOTH);
        Renewal renewal = store.tokens().renew(first.refresh(), grant.client(), null);
        Tokens.Issued second = ((Renewal.Renewed) renewal).issued();
        secrets.addAll(List.of(first.access(), first.refresh(), second.access(), second.refresh()));
        for (String kind : List.of("authorize", "code", "trakt", "browser")) {
            secrets.add(store.oneTime().put(kind, Map.of("person", person.id(), "slug", slug), HOUR));
        }
        String code = store.oneTime().put("code", Map.of("person", person.id()), HOUR);
        store.oneTime().take("code", code);
        secrets.add(code);
        secrets.add(store.invitations().invite(person.id(), HOUR, 3));
        new HostKept(store, opening.clock, new SecureRandom()).of(person.id()).journal()
                .apply(() -> slug).writing("rate_item", () -> "which leaves a mark");
        store.database().change(handle -> {
            handle.execute("insert into recent_write (person, name, at, content) values (?, 'a request', 1, '{}')",
                    person.id());
            handle.execute("insert into spent_state (person, id, at) values (?, 'a state', 1)", person.id());
        });
        store.audit().note("allowed", person.id(), grant.client(), "detail of " + slug);
    }

    /** All rows of all tables that the database knows, by the name of the table. */
    public static Map<String, List<Map<String, Object>>> rows(Database database) {
        return database.read(handle -> {
            Map<String, List<Map<String, Object>>> rows = new HashMap<>();
            for (String table : tables(handle)) {
                rows.put(table, handle.createQuery("select * from " + table).mapToMap().list());
            }
            return rows;
        });
    }

    /** The names of the keys that sign-ins are sealed with. */
    public static Set<Object> keys(Database database) {
        return rows(database).get("sign_in").stream().map(row -> row.get("key_id")).collect(Collectors.toSet());
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery(isFile(handle)
                ? "select name from sqlite_master where type = 'table' and name not like 'flyway%' and name <> 'moved'"
                        + " and name not like 'sqlite%'"
                : "select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_name not like 'flyway%' and table_name <> 'arrival'")
                .mapTo(String.class)
                .list();
    }

    private static boolean isFile(Handle handle) {
        try {
            return handle.getConnection().getMetaData().getDatabaseProductName().equals("SQLite");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables that have a column for a person. */
    static List<String> ofPeople(Database database) {
        return database.read(handle -> tables(handle).stream()
                .filter(table -> handle.createQuery(isFile(handle)
                        ? "select name from pragma_table_info(:table)"
                        : "select column_name from information_schema.columns where table_name = :table")
                        .bind("table", table).mapTo(String.class).list().contains("person"))
                .toList());
    }

    /** The content of a cell as one can look for words in it. */
    public static String text(Object cell) {
        return cell instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(cell);
    }
}
