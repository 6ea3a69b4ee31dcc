package dev.traktmcp.mcp;

/** Whether a reply repeats its JSON as text, for clients that read no structured content. */
public enum JsonText {
    AUTO,
    ALWAYS,
    NEVER;

    /** The first revision of MCP with structured content. */
    private static final String STRUCTURED_SINCE = "2025-06-18";

    boolean wantedBy(Client client) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> client.protocolVersion().compareTo(STRUCTURED_SINCE) < 0;
        };
    }
}
