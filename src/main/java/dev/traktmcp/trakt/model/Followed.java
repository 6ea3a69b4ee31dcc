package dev.traktmcp.trakt.model;

import java.time.Instant;

/** Somebody whom a person follows. */
public record Followed(Instant followedAt, User user) {}
