/** What was watched and what is next: plays are marked, read and removed. */
package dev.traktmcp.tools.history;
