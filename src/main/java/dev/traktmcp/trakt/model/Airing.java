package dev.traktmcp.trakt.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An episode in a calendar; its date in the person's zone can be another than in UTC. */
public record Airing(@Nullable Instant firstAired, @Nullable Episode episode, @Nullable Show show) {}
