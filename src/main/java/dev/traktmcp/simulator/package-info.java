/**
 * A small stateful Trakt on loopback ports: the product's sandbox and everybody's test partner.
 * Written from Trakt's reference, not from our client; it imports nothing else of ours.
 * What stands in quotes in its comments is the name of a section there.
 */
package dev.traktmcp.simulator;
