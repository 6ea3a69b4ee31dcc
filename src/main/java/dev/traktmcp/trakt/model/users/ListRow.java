package dev.traktmcp.trakt.model.users;

import dev.traktmcp.trakt.model.MediaList;
import org.jspecify.annotations.Nullable;

/** A list inside an answer that says more of it: trending and popular lists, and those that somebody likes. */
public record ListRow(@Nullable MediaList list) {}
