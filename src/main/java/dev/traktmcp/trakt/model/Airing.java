package dev.traktmcp.trakt.model;

import java.time.Instant;

/** An episode in a calendar; its date in the person's zone can be another than in UTC. */
public record Airing(Instant firstAired, Episode episode, Show show) {}
