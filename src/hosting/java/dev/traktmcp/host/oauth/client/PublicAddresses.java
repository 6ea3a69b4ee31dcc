package dev.traktmcp.host.oauth.client;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the internet from those of this machine and of the networks around it ("IANA IPv4 and IPv6
 * Special-Purpose Address Registry"). Addresses that carry one of IPv4 are as public as that.
 */
final class PublicAddresses {
    /** All addresses that begin with the same bits. */
    private record Range(byte[] start, int bits) {
        static Range of(String text) {
            String[] parts = text.split("/");
            return new Range(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean has(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                if (((address[i / 8] ^ start[i / 8]) >> 7 - i % 8 & 1) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Range> NOT_PUBLIC = ranges("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "2001::/23", "2001:db8::/32", "3fff::/20");
    private static final Range UNICAST = Range.of("2000::/3");
    private static final Range SIX_TO_FOUR = Range.of("2002::/16");
    private static final Range TRANSLATED = Range.of("64:ff9b::/96");
    /** ::ffff:0:0/96, which a literal would turn into IPv4. */
    private static final Range MAPPED =
            new Range(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0}, 96);

    private PublicAddresses() {}

    private static List<Range> ranges(String... texts) {
        return Stream.of(texts).map(Range::of).toList();
    }

    static boolean has(InetAddress address) {
        return isPublic(address.getAddress());
    }

    private static boolean isPublic(byte[] address) {
        if (SIX_TO_FOUR.has(address)) {
            return isPublic(Arrays.copyOfRange(address, 2, 6));
        }
        if (TRANSLATED.has(address) || MAPPED.has(address)) {
            return isPublic(Arrays.copyOfRange(address, 12, 16));
        }
        return NOT_PUBLIC.stream().noneMatch(range -> range.has(address))
                && (address.length == 4 || UNICAST.has(address));
    }
}
