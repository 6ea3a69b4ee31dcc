package dev.traktmcp.mcp.modern;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.home.Home;
import dev.traktmcp.text.LazyLogger;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key with which {@link RequestStates} signs, and what of that is used up. Processes of one home share both by a
 * folder, so that one may take the second half of a call that another has begun. Where it cannot be used, both are
 * known to this process alone. Safe for use by several threads.
 */
public final class StateFolder {
    private static final LazyLogger LOG = new LazyLogger(StateFolder.class);
    private static final String HMAC = "HmacSHA256";
    static final int KEY_BYTES = 32;

    private final @Nullable StateStore shared;
    private final Map<String, Instant> spent = new ConcurrentHashMap<>();
    private @Nullable SecretKeySpec key;

    private StateFolder(@Nullable StateStore shared) {
        this.shared = shared;
    }

    /** @param folder made at first use; refused if other users could change it */
    public static StateFolder in(Path folder) {
        return over(new SharedFolder(new Home(folder)));
    }

    /** Shared by other means. */
    public static StateFolder over(StateStore shared) {
        return new StateFolder(shared);
    }

    /** Known to this process alone. */
    public static StateFolder inMemory() {
        return new StateFolder(null);
    }

    byte[] sign(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key());
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private synchronized SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(shared == null ? fresh() : shared.key(), HMAC);
            key = known;
        }
        return known;
    }

    static byte[] fresh() {
        byte[] made = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(made);
        return made;
    }

    boolean isSpent(String id) {
        return spent.containsKey(id) || shared != null && shared.isSpent(id);
    }

    /**
     * Notes that a state is used up, on disk before this returns, and forgets those that have expired since.
     *
     * @return false where it had been used up already
     */
    boolean spend(String id, Instant now) {
        Instant since = now.minus(RequestStates.VALID);
        spent.values().removeIf(at -> at.isBefore(since));
        if (spent.putIfAbsent(id, now) != null) {
            return false;
        }
        try {
            return shared == null || shared.spend(id, now, since);
        } catch (IOException | TraktException e) {
            LOG.warn("Only this process knows that a requestState is used up: {}", e.getClass().getSimpleName());
            return true;
        }
    }
}
