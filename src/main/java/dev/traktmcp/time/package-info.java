/**
 * Words for time to instants in the person's zone and back: {@link dev.traktmcp.time.Times} reads what was said,
 * {@link dev.traktmcp.time.Wording} writes what replies say. Pure; the clock and the zone are given.
 */
package dev.traktmcp.time;
