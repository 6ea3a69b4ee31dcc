/** What a person runs in a terminal; the only place that prints to stdout. */
package dev.traktmcp.cli;
