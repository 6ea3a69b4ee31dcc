package dev.traktmcp.simulator.http;

import java.util.Map;

/**
 * A request as it came in.
 *
 * @param query decoded, the last value of each parameter
 * @param headers by lower-case name
 * @param status of the answer; 0 when the connection was dropped instead
 */
public record Recorded(
        String method, String path, Map<String, String> query, Map<String, String> headers, String body, int status) {}
