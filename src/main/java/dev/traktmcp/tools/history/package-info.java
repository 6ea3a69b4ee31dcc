/** What was watched and what is next: plays are added, read and removed. */
package dev.traktmcp.tools.history;
