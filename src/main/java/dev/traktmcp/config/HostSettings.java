package dev.traktmcp.config;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a server for many people.
 *
 * @param publicUrl how people reach it, without a slash at the end; the issuer of its tokens
 * @param keys what seals the Trakt tokens, as {@code id:key} with commas between, the current one first; null for a
 *     file in the home
 * @param allowed the Trakt names that may sign in, in lower case; {@code *} for everybody
 * @param metricsToken what {@code /metrics} asks for; null where only this machine may read it
 * @param proxies who besides this machine is believed what it says of a caller's address
 * @param callsPerMinute how many calls of tools one person may make in a minute
 * @param database where all is kept, {@code postgresql://user:password@host:port/name}; null for a file in the home
 * @param requestsPerMinute how many requests may go to Trakt in a minute; null for as many as people want
 * @param redis what several servers share; null for one alone
 */
public record HostSettings(URI publicUrl, @Nullable String keys, List<String> allowed, @Nullable String metricsToken,
        List<Network> proxies, int callsPerMinute, @Nullable String database, @Nullable Integer requestsPerMinute,
        @Nullable URI redis) {

    public HostSettings {
        allowed = List.copyOf(allowed);
        proxies = List.copyOf(proxies);
    }

    /** Whether other servers may work on the same database. */
    public boolean several() {
        return redis != null;
    }

    /** Whether anybody with a Trakt account may sign in. */
    public boolean isOpen() {
        return allowed.contains("*");
    }
}
