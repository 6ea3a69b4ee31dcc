package dev.traktmcp.watching;

/**
 * A picture to serve.
 *
 * @param type its media type, one of a few that cannot hold a script
 * @param bytes callers must not change them
 */
public record Picture(String type, byte[] bytes) {}
