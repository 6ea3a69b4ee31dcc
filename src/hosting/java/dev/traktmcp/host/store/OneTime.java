package dev.traktmcp.host.store;

import dev.traktmcp.host.database.Database;
import dev.traktmcp.json.UntypedJson;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What a random secret stands for, for some time: requests to authorize, codes, Trakt's states, sessions of browsers.
 * Only the SHA-256 of the secret is kept. A field {@code person} of the content is the id of the person whose it is,
 * with whom it goes. Safe for use by several threads.
 */
public final class OneTime {
    private static final String PUT = """
            insert into once (hash, kind, person, content, expires)
            values (:hash, :kind, :person, :content, :expires)""";

    private static final String LOOK = """
            select content from once where hash = :hash and kind = :kind and taken = :taken and expires > :now""";

    private static final String TAKE = """
            update once set taken = 1 where hash = :hash and kind = :kind and taken = 0 and expires > :now
            returning content""";

    private static final String REPLACE = """
            update once set content = :content, person = :person
            where hash = :hash and kind = :kind and taken = 0 and expires > :now""";

    private final Database database;
    private final InstantSource clock;
    private final SecureRandom random;

    public OneTime(Database database, InstantSource clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Keeps content.
     *
     * @param json what {@link UntypedJson} writes; no secrets of ours
     * @return the secret that it is found by
     */
    public String put(String kind, Map<String, Object> json, Duration lifetime) {
        String secret = Secrets.fresh("", random);
        database.change(handle -> handle.createUpdate(PUT)
                .bind("hash", Secrets.hash(secret))
                .bind("kind", kind)
                .bind("person", (String) json.get("person"))
                .bind("content", text(json))
                .bind("expires", clock.instant().plus(lifetime).toEpochMilli())
                .execute());
        return secret;
    }

    /** The content, for the one who comes first; for all others there is none. */
    public Optional<Map<String, Object>> take(String kind, String secret) {
        return database.write(handle -> handle.createQuery(TAKE)
                .bind("hash", Secrets.hash(secret))
                .bind("kind", kind)
                .bind("now", clock.millis())
                .mapTo(String.class)
                .findOne()
                .map(OneTime::json));
    }

    /** The content of what was taken already, until it would have expired. */
    public Optional<Map<String, Object>> taken(String kind, String secret) {
        return database.read(handle -> find(handle, kind, secret, 1));
    }

    /** The content, which stays. */
    public Optional<Map<String, Object>> look(String kind, String secret) {
        return database.read(handle -> find(handle, kind, secret, 0));
    }

    private Optional<Map<String, Object>> find(Handle handle, String kind, String secret, int taken) {
        return handle.createQuery(LOOK)
                .bind("hash", Secrets.hash(secret))
                .bind("kind", kind)
                .bind("taken", taken)
                .bind("now", clock.millis())
                .mapTo(String.class)
                .findOne()
                .map(OneTime::json);
    }

    /** Gives it other content and leaves its time as it was; nothing happens where it is not there any more. */
    public void replace(String kind, String secret, Map<String, Object> json) {
        database.change(handle -> handle.createUpdate(REPLACE)
                .bind("hash", Secrets.hash(secret))
                .bind("kind", kind)
                .bind("person", (String) json.get("person"))
                .bind("content", text(json))
                .bind("now", clock.millis())
                .execute());
    }

    /** Forgets it. */
    public void drop(String kind, String secret) {
        database.change(handle -> handle.execute("delete from once where hash = ? and kind = ?", Secrets.hash(secret),
                kind));
    }

    /** @return how many were forgotten that are expired */
    public int forgetExpired() {
        return database.write(handle -> handle.execute("delete from once where expires <= ?", clock.millis()));
    }

    private static String text(Map<String, Object> json) {
        return new String(UntypedJson.write(json), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked") // put takes nothing but objects
    private static Map<String, Object> json(String text) {
        return (Map<String, Object>) Objects.requireNonNull(UntypedJson.read(text.getBytes(StandardCharsets.UTF_8)));
    }
}
