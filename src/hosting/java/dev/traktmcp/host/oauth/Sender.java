package dev.traktmcp.host.oauth;

import dev.traktmcp.config.Network;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose requests count together: those of one address of IPv4, or of one network of IPv6, as one household has. */
final class Sender {
    private static final int NETWORK = 8;

    private Sender() {}

    /** A proxy on this machine, or one of these, says for whom it asks; what others say of that is not believed. */
    static String of(HttpServletRequest request, List<Network> proxies) {
        return of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")), proxies);
    }

    static String of(String peer, List<String> forwarded, List<Network> proxies) {
        InetAddress address = address(peer);
        if (address != null && !forwarded.isEmpty() && (address.isLoopbackAddress() || isOf(proxies, address))) {
            String[] hops = forwarded.getLast().split(",");
            InetAddress last = hops.length == 0 ? null : address(hops[hops.length - 1].strip());
            address = last == null ? address : last;
        }
        if (address == null) {
            return peer;
        }
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, NETWORK));
    }

    private static boolean isOf(List<Network> proxies, InetAddress peer) {
        return proxies.stream().anyMatch(network -> network.contains(peer));
    }

    private static @Nullable InetAddress address(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
