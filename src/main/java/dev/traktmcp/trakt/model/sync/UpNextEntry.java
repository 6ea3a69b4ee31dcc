package dev.traktmcp.trakt.model.sync;

import dev.traktmcp.trakt.model.Show;

/**
 * A show that the person is in the middle of.
 *
 * @param progress without its seasons
 */
public record UpNextEntry(Show show, Progress progress) {}
