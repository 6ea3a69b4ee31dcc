package dev.traktmcp.host.store;

import java.time.Instant;
import java.util.Set;

/**
 * What a person allows one assistant.
 *
 * @param person their id
 * @param client its id
 * @param clientName what it called itself then
 * @param resource the address that its tokens are for
 * @param used when it got tokens for the last time, which it does every hour while it is used
 */
public record Grant(String id, String person, String client, String clientName, Set<String> scope, String resource,
        Instant since, Instant used) {
    public Grant {
        scope = Set.copyOf(scope);
    }
}
