package dev.traktmcp.trakt.model.sync;

import dev.traktmcp.trakt.model.Show;
import org.jspecify.annotations.Nullable;

/**
 * A show that the person is in the middle of.
 *
 * @param progress without its seasons
 */
public record UpNextEntry(@Nullable Show show, @Nullable Progress progress) {}
