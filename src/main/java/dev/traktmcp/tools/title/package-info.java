/** One title: search, details, where to watch it, its people, similar titles, comments. */
package dev.traktmcp.tools.title;
