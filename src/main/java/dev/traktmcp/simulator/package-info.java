/**
 * A small stateful Trakt on loopback ports, for the product's sandbox and for tests. It is written from Trakt's
 * reference, not from our client, and imports nothing else of ours. Text in quotes in its comments is the name of a
 * section of that reference.
 */
package dev.traktmcp.simulator;
