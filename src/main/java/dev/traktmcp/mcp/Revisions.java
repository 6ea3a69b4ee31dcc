package dev.traktmcp.mcp;

import io.modelcontextprotocol.spec.ProtocolVersions;
import java.util.List;
import java.util.stream.Stream;

/** The revisions of MCP that this server speaks. They are dates, and compare as text. */
public final class Revisions {
    /** Those that a client and a server agree on in {@code initialize}, oldest first. */
    public static final List<String> BY_HANDSHAKE = List.of(
            ProtocolVersions.MCP_2024_11_05, ProtocolVersions.MCP_2025_03_26,
            ProtocolVersions.MCP_2025_06_18, ProtocolVersions.MCP_2025_11_25);

    /** The one without a handshake, which each request names under {@link #OF_REQUEST}. */
    public static final String MODERN = "2026-07-28";

    /** Where a request says its revision: the key in its {@code _meta}. */
    public static final String OF_REQUEST = "io.modelcontextprotocol/protocolVersion";

    private Revisions() {}

    /** All of them, newest first. */
    public static List<String> supported() {
        return Stream.concat(Stream.of(MODERN), BY_HANDSHAKE.reversed().stream()).toList();
    }

    /** The revision to speak with a client that asks for this one: it, where it is known, else the newest. */
    static String agreed(String wanted) {
        return BY_HANDSHAKE.contains(wanted) ? wanted : BY_HANDSHAKE.getLast();
    }
}
