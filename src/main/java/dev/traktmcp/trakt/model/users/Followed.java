package dev.traktmcp.trakt.model.users;

import dev.traktmcp.trakt.model.User;
import java.time.Instant;

/** A user whom a person follows. */
public record Followed(Instant followedAt, User user) {}
