package dev.traktmcp.host.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of tokens. */
final class TokenRows {
    static final String ACCESS = "access";
    static final String REFRESH = "refresh";

    /**
     * What is kept of a token.
     *
     * @param used when it was exchanged for the first time; null before that, and for access tokens
     */
    record Row(String kind, String grant, String family, Set<String> scope, Instant expires,
            @Nullable Instant used) {}

    private static final String ADD = """
            insert into token (hash, kind, grant_id, family, scope, expires)
            values (:hash, :kind, :grant, :family, :scope, :expires)""";

    /** Those of a blocked person do not count. */
    private static final String FIND = """
            select token.* from token
            join access_grant on access_grant.id = token.grant_id
            join person on person.id = access_grant.person and person.blocked = 0
            where token.hash = :hash and (token.kind = :kind or :kind is null)""";

    /** Both in one, as each request asks for it. */
    private static final String ACCESS_WITH_GRANT = """
            select access_grant.*, token.scope as given, token.expires as expires from token
            join access_grant on access_grant.id = token.grant_id
            join person on person.id = access_grant.person and person.blocked = 0
            where token.hash = :hash and token.kind = :kind""";

    private TokenRows() {}

    /** What an access token opens, also where it has expired. */
    static Optional<Access> access(Handle handle, String secret) {
        return handle.createQuery(ACCESS_WITH_GRANT)
                .bind("hash", Secrets.hash(secret))
                .bind("kind", ACCESS)
                .map((row, context) -> new Access(Grants.grant(row, context), Columns.words(row, "given"),
                        Columns.time(row, "expires")))
                .findOne();
    }

    static void add(Handle handle, String secret, Row row) {
        handle.createUpdate(ADD)
                .bind("hash", Secrets.hash(secret))
                .bind("kind", row.kind())
                .bind("grant", row.grant())
                .bind("family", row.family())
                .bind("scope", Columns.words(row.scope()))
                .bind("expires", row.expires().toEpochMilli())
                .execute();
    }

    /** @param kind null for either */
    static Optional<Row> find(Handle handle, @Nullable String kind, String secret) {
        return handle.createQuery(FIND)
                .bind("hash", Secrets.hash(secret))
                .bind("kind", kind)
                .map(TokenRows::row)
                .findOne();
    }

    /** Notes its first use. */
    static void use(Handle handle, String secret, Instant now) {
        handle.execute("update token set used = coalesce(used, ?) where hash = ?", now.toEpochMilli(),
                Secrets.hash(secret));
    }

    static void endFamily(Handle handle, String family) {
        handle.execute("delete from token where family = ?", family);
    }

    /** Notes that the grant and its person were seen. */
    static void grantUsed(Handle handle, String grant, Instant now) {
        handle.execute("update access_grant set used = ? where id = ?", now.toEpochMilli(), grant);
        handle.execute("update person set seen = ? where id = (select person from access_grant where id = ?)",
                now.toEpochMilli(), grant);
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        long millis = row.getLong("used");
        Instant used = row.wasNull() ? null : Instant.ofEpochMilli(millis);
        return new Row(row.getString("kind"), row.getString("grant_id"), row.getString("family"),
                Columns.words(row, "scope"), Columns.time(row, "expires"), used);
    }
}
