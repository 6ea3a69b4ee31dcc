package dev.traktmcp.host.store;

import java.time.Instant;
import java.util.Set;

/**
 * What a valid access token opens.
 *
 * @param scope of this token, which may be less than the grant's
 */
public record Access(Grant grant, Set<String> scope, Instant expires) {
    public Access {
        scope = Set.copyOf(scope);
    }
}
