/** New titles: charts, trends, recommendations, calendars, and what is hidden from them. */
package dev.traktmcp.tools.discover;
