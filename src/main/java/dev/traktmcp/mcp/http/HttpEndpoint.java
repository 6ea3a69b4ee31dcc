package dev.traktmcp.mcp.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the HTTP host listens and who may use it.
 *
 * @param port 0 for any free one
 * @param token the token that every caller must send, or null where none is needed
 * @param names host names by which it may be called, besides those of the loopback
 */
public record HttpEndpoint(String host, int port, @Nullable String token, List<String> names) {
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    public HttpEndpoint {
        names = List.copyOf(names);
    }

    /** Whether only this machine can reach it; a host without a known address counts as reachable. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The names that a Host or Origin header may have, in lower case, IPv6 addresses in brackets. */
    Set<String> callableAs() {
        Set<String> all = new HashSet<>(LOOPBACK);
        all.add(inUrl(host).toLowerCase(Locale.ROOT));
        names.forEach(name -> all.add(inUrl(name).toLowerCase(Locale.ROOT)));
        return all;
    }

    /** The host as it is written in a URL. */
    static String inUrl(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
