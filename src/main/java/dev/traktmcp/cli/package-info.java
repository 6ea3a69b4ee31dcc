/** The commands that a person runs in a terminal; only this package prints to stdout. */
package dev.traktmcp.cli;
