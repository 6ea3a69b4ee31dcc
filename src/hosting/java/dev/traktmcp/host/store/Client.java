package dev.traktmcp.host.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assistant that people may let use their account.
 *
 * @param id given by us to one that registered; the address of its document otherwise
 * @param name what it calls itself
 * @param redirectUris where people may be sent back to
 * @param uri its page, or null
 * @param logo its picture's address, or null
 * @param used when somebody was sent here by it for the last time
 */
public record Client(String id, Kind kind, String name, List<String> redirectUris, @Nullable String uri,
        @Nullable String logo, Instant since, Instant used) {
    /** How we know it: it registered itself, or has a document at its address. */
    public enum Kind {
        REGISTERED, DOCUMENT
    }

    public Client {
        redirectUris = List.copyOf(redirectUris);
    }
}
