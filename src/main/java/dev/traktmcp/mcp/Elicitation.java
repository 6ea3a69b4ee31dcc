package dev.traktmcp.mcp;

/**
 * How a client lets us ask its person (MCP's client capability {@code elicitation}).
 *
 * @param forms whether we can ask with a form
 * @param addresses whether we can offer an address to open
 */
public record Elicitation(boolean forms, boolean addresses) {
    public static final Elicitation NONE = new Elicitation(false, false);

    /** Reads the declared modes. An empty object meant forms before 2025-11-25, and still does. */
    public static Elicitation of(boolean form, boolean url) {
        return new Elicitation(form || !url, url);
    }
}
