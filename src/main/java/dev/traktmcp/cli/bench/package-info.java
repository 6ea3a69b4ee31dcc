/**
 * Measures how well titles are found: runs labelled requests through the product against the simulator and scores them.
 */
package dev.traktmcp.cli.bench;
