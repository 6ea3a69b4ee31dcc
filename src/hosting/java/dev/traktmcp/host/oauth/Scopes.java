package dev.traktmcp.host.oauth;

import com.nimbusds.oauth2.sdk.Scope;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What can be allowed. Neither includes the other. */
public final class Scopes {
    /** To look at what a person's account has. */
    public static final String READ = "trakt:read";
    /** To change it. */
    public static final String WRITE = "trakt:write";
    /** All, in the order in which they are written. */
    public static final Set<String> ALL = Collections.unmodifiableSet(new TreeSet<>(Set.of(READ, WRITE)));

    private Scopes() {}

    /**
     * What is asked for, without what is not ours: a client is told what it got ("Access Token Scope" of OAuth 2.1).
     *
     * @param asked null or empty where a client leaves it to us
     * @throws OAuthFault where nothing of it is ours
     */
    static @Nullable Set<String> known(@Nullable Scope asked) {
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        Set<String> known = new TreeSet<>(asked.toStringList());
        known.retainAll(ALL);
        if (known.isEmpty()) {
            throw OAuthFault.of("invalid_scope", "scope has to have one of " + text(ALL));
        }
        return known;
    }

    /** As they are sent. */
    public static String text(Collection<String> scope) {
        return String.join(" ", new TreeSet<>(scope));
    }
}
