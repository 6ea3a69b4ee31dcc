package dev.traktmcp.mcp.http;

import java.time.Duration;

/**
 * What one host gives at most, whatever its clients do. More than this no person's assistants need.
 *
 * @param sessions how many sessions are open; a new one ends one that nobody uses
 * @param connections how many connections are open; further ones wait until one of them is closed
 * @param idle how long a client may send nothing, or read nothing, while we wait for that
 * @param message how long a message may take to arrive
 */
record Limits(int sessions, int connections, Duration idle, Duration message) {
    static final Limits SHIPPED = new Limits(256, 512, Duration.ofSeconds(60), Duration.ofSeconds(30));
}
