package dev.traktmcp.trakt.model.sync;

import dev.traktmcp.trakt.model.Show;

/**
 * A show in progress.
 *
 * @param progress without its seasons
 */
public record UpNextEntry(Show show, Progress progress) {}
