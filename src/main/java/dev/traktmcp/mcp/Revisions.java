package dev.traktmcp.mcp;

import io.modelcontextprotocol.spec.ProtocolVersions;
import java.util.List;

/** The revisions of MCP that this server speaks. They are dates, and compare as text. */
public final class Revisions {
    /** Oldest first. */
    public static final List<String> ALL = List.of(
            ProtocolVersions.MCP_2024_11_05, ProtocolVersions.MCP_2025_03_26,
            ProtocolVersions.MCP_2025_06_18, ProtocolVersions.MCP_2025_11_25);

    private Revisions() {}

    /** The revision to speak with a client that asks for this one: it, where it is known, else the newest. */
    static String agreed(String wanted) {
        return ALL.contains(wanted) ? wanted : ALL.getLast();
    }
}
