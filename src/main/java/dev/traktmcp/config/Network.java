package dev.traktmcp.config;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * Addresses that begin alike (CIDR, RFC 4632), or a single one.
 *
 * @param bits how many bits at the beginning are those of the address
 */
public record Network(InetAddress address, int bits) {
    /**
     * Reads {@code 10.0.0.0/8}, {@code fd00::/8} or an address.
     *
     * @throws IllegalArgumentException where it is none of these
     */
    public static Network of(String text) {
        String[] parts = text.split("/", 2);
        InetAddress address = InetAddress.ofLiteral(parts[0]);
        int all = address.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? all : Integer.parseUnsignedInt(parts[1]);
        if (bits > all) {
            throw new IllegalArgumentException(text);
        }
        return new Network(address, bits);
    }

    /** Whether an address is one of them. */
    public boolean contains(InetAddress other) {
        byte[] here = address.getAddress();
        byte[] there = other.getAddress();
        return here.length == there.length && beginning(here).equals(beginning(there));
    }

    private BigInteger beginning(byte[] bytes) {
        return new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - bits);
    }
}
