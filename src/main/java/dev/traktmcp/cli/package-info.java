/** The commands that a person runs in a terminal; only this package prints to stdout. */
@NullMarked
package dev.traktmcp.cli;

import org.jspecify.annotations.NullMarked;
