package dev.traktmcp.trakt.model.users;

import dev.traktmcp.trakt.model.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user whom a person follows. */
public record Followed(@Nullable Instant followedAt, @Nullable User user) {}
