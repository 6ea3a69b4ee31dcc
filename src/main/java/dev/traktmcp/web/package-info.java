/** The watching page and its API: plain HTTP for a browser, beside MCP. */
@NullMarked
package dev.traktmcp.web;

import org.jspecify.annotations.NullMarked;
