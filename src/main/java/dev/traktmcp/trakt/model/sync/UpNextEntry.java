package dev.traktmcp.trakt.model.sync;

import dev.traktmcp.trakt.model.Show;
import org.jspecify.annotations.Nullable;

/**
 * A show in progress.
 *
 * @param progress without its seasons
 */
public record UpNextEntry(@Nullable Show show, @Nullable Progress progress) {}
