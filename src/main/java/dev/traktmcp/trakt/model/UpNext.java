package dev.traktmcp.trakt.model;

/**
 * A show that the person is in the middle of.
 *
 * @param progress without its seasons
 */
public record UpNext(Show show, Progress progress) {}
