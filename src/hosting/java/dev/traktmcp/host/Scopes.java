package dev.traktmcp.host;

import dev.traktmcp.mcp.Message;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a person can allow a client, and what each request needs of it. */
final class Scopes {
    static final String READ = "trakt:read";
    static final String WRITE = "trakt:write";

    private Scopes() {}

    /**
     * The scope that a request needs, or null where it tells nothing of the person. A tool that changes something may
     * say what was there before, but a client that may only write is not thought of: {@link #WRITE} alone is enough.
     *
     * @param reads whether a tool changes nothing, by its name; null where there is none
     */
    static @Nullable String needed(Message.Request request, Function<@Nullable Object, @Nullable Boolean> reads) {
        return switch (request.method()) {
            case "tools/call" -> {
                Boolean changesNothing =
                        reads.apply(request.fields().get("params") instanceof Map<?, ?> call ? call.get("name") : null);
                yield changesNothing == null ? null : changesNothing ? READ : WRITE;
            }
            case "resources/read", "resources/subscribe", "completion/complete", "subscriptions/listen" -> READ;
            default -> null;
        };
    }
}
