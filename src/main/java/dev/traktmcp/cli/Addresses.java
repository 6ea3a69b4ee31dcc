package dev.traktmcp.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a server's name means here, and which of its addresses was tried. */
final class Addresses {
    private Addresses() {}

    /** The system's name service. */
    @FunctionalInterface
    interface Names {
        /** The addresses of a host, at least one, in the order in which they are to be tried. */
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** A sentence without its full stop. Java's HTTP client tries the first address and no other. */
    static String tried(String host, Names names) {
        try {
            InetAddress[] found = names.of(host);
            return host + " resolves to "
                    + Arrays.stream(found).map(InetAddress::getHostAddress).collect(Collectors.joining(", "))
                    + "; tried: " + found[0].getHostAddress();
        } catch (UnknownHostException _) {
            return host + " resolves to no address; tried: none";
        }
    }
}
