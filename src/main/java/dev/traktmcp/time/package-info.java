/**
 * Words for time to instants in the person's zone and back: {@link dev.traktmcp.time.TimeParser} reads what was said,
 * {@link dev.traktmcp.time.TimeFormat} writes what replies say. Pure; the clock and the zone are given.
 */
@NullMarked
package dev.traktmcp.time;

import org.jspecify.annotations.NullMarked;
