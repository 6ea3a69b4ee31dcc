package dev.traktmcp.mcp;

/**
 * What a client lets us put to its person (MCP's client capability {@code elicitation}).
 *
 * @param forms whether they can be asked with a form, and {@code addresses} whether they can be offered one to open
 */
public record Elicitation(boolean forms, boolean addresses) {
    public static final Elicitation NONE = new Elicitation(false, false);

    /** As declared: an object, in which each mode may stand. Before 2025-11-25 an empty one meant forms; it still does. */
    public static Elicitation of(boolean form, boolean url) {
        return new Elicitation(form || !url, url);
    }
}
