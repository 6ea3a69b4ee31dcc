package dev.traktmcp.mcp.beside;

import java.util.Map;

/** A request that is answered with an error, in words for whoever made it. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What kind of error it is; revisions of MCP differ in their numbers. */
    public enum Kind {
        NO_SUCH_METHOD,
        NO_SUCH_RESOURCE,
        BAD_PARAMS,
        FAILED
    }

    private final Kind kind;
    private final transient Map<String, Object> data;

    /** @param data the error's {@code data}; empty for none */
    public Refused(Kind kind, String words, Map<String, Object> data) {
        super(words, null, false, false);
        this.kind = kind;
        this.data = data;
    }

    public static Refused badParams(String words) {
        return new Refused(Kind.BAD_PARAMS, words, Map.of());
    }

    public static Refused noSuchMethod(String words) {
        return new Refused(Kind.NO_SUCH_METHOD, words, Map.of());
    }

    /** The address is in the data, too (SEP-2164). */
    public static Refused noSuchResource(String uri, String words) {
        return new Refused(Kind.NO_SUCH_RESOURCE, words, Map.of("uri", uri));
    }

    public Kind kind() {
        return kind;
    }

    /** What is said, never null. */
    public String words() {
        return String.valueOf(getMessage());
    }

    public Map<String, Object> data() {
        return data;
    }
}
