package dev.traktmcp.trakt.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An episode in a calendar. Its date in the person's zone can differ from the one in UTC. */
public record Airing(@Nullable Instant firstAired, @Nullable Episode episode, @Nullable Show show) {}
