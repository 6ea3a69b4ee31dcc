/**
 * Measures how well titles are found: runs labelled requests through the product against the simulator and scores them.
 */
@NullMarked
package dev.traktmcp.cli.bench;

import org.jspecify.annotations.NullMarked;
