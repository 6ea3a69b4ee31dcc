/** Measures how well titles are found: labelled requests, run through the product against the simulator, and scored. */
package dev.traktmcp.cli.bench;
