package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.catalogue.Item;
import java.time.Instant;

/**
 * An item that somebody stopped in the middle ("Sync: Get playback progress").
 *
 * @param progress percent, 0 to 100
 */
public record Paused(long id, Item item, double progress, Instant pausedAt) {}
