package dev.traktmcp.host.store;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a token.
 *
 * @param used when it was exchanged for the first time; null before that, and for access tokens
 */
record TokenRow(String kind, String grant, String family, Set<String> scope, Instant expires, @Nullable Instant used) {
    static final String ACCESS = "access";
    static final String REFRESH = "refresh";
}
