/** The watching page and its API: plain HTTP for a browser, beside MCP. */
package dev.traktmcp.web;
