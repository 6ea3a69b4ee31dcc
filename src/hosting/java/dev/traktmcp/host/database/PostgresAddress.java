package dev.traktmcp.host.database;

import dev.traktmcp.config.UnusableSetting;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a PostgreSQL database is, as its own tools write it ("Connection URIs" of libpq), with the parameters of the
 * Java driver.
 *
 * @param place {@code host:port/name?parameters}; several hosts have commas between
 * @param user null for that of the system
 * @param password null where the server asks for none
 */
record PostgresAddress(String place, @Nullable String user, @Nullable String password) {
    private static final Pattern URL = Pattern.compile(
            "postgres(?:ql)?://(?:(?<user>[^:@/\\s]+)(?::(?<password>[^@/\\s]*))?@)?(?<place>[^@\\s]+)");

    private static final int CONNECT_SECONDS = 3;
    private static final int SILENCE_SECONDS = 10;

    /** @throws UnusableSetting where it is none; no password is in its message */
    static PostgresAddress of(String url) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw new UnusableSetting("The database must be an address like"
                    + " postgresql://user:password@host:5432/name; characters such as @, : and / in a password are"
                    + " written as %40, %3A and %2F.");
        }
        String place = matcher.group("place");
        return new PostgresAddress(place.contains("/") ? place : place + "/", decoded(matcher.group("user")),
                decoded(matcher.group("password")));
    }

    private static @Nullable String decoded(@Nullable String part) {
        try {
            return part == null ? null : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return part;
        }
    }

    /**
     * Whose connections give up on a server that is silent.
     *
     * @param readOnly whether they write nothing, also outside of transactions
     */
    PGSimpleDataSource patient(boolean readOnly) {
        PGSimpleDataSource source = source();
        source.setReadOnlyMode(readOnly ? "always" : "transaction");
        source.setSocketTimeout(SILENCE_SECONDS);
        return source;
    }

    /** Whose connections wait for as long as a statement takes. */
    PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://" + place);
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        source.setApplicationName("trakt-mcp");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        return source;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "postgresql://" + place;
    }
}
