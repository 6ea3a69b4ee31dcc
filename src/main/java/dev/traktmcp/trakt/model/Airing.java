package dev.traktmcp.trakt.model;

import java.time.Instant;

/** An episode in a calendar. Its date in the person's zone can differ from the one in UTC. */
public record Airing(Instant firstAired, Episode episode, Show show) {}
