package dev.traktmcp.watching;

/**
 * A picture to serve.
 *
 * @param type its media type, one of a few that show nothing but a picture
 * @param bytes not to be changed
 */
public record Picture(String type, byte[] bytes) {}
