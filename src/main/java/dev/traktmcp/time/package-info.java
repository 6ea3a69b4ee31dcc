/**
 * Converts words for time to instants in the person's zone, and back: {@link dev.traktmcp.time.TimeParser} reads what a
 * person said, {@link dev.traktmcp.time.TimeFormat} writes what replies say. Pure: callers give the clock and the zone.
 */
@NullMarked
package dev.traktmcp.time;

import org.jspecify.annotations.NullMarked;
