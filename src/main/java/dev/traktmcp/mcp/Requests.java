package dev.traktmcp.mcp;

import dev.traktmcp.mcp.Protocol.Running;
import java.util.Map;
import java.util.function.Consumer;

/** Answers requests of revisions before 2026-07-28. */
@FunctionalInterface
public interface Requests {
    /**
     * Answers one JSON-RPC request.
     *
     * @param answer receives the JSON-RPC response once, on any thread; never after a cancel
     */
    Running handle(Map<String, Object> request, Client client, Consumer<Map<String, Object>> answer);
}
