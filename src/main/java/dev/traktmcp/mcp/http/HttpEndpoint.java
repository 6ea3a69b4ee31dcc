package dev.traktmcp.mcp.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where the HTTP host listens and who may come in.
 *
 * @param port 0 for any free one
 * @param token what every caller must show, or null where none is asked for
 * @param names host names besides the loopback's by which it may be called
 */
public record HttpEndpoint(String host, int port, String token, List<String> names) {
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    public HttpEndpoint {
        names = List.copyOf(names);
    }

    /** Whether only this machine can reach it; what cannot be looked up counts as reachable. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The names that a Host or Origin header may carry, lower case, IPv6 addresses in brackets. */
    Set<String> callableAs() {
        Set<String> all = new HashSet<>(LOOPBACK);
        all.add(inUrl(host).toLowerCase(Locale.ROOT));
        names.forEach(name -> all.add(inUrl(name).toLowerCase(Locale.ROOT)));
        return all;
    }

    /** The host as it stands in a URL. */
    static String inUrl(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
