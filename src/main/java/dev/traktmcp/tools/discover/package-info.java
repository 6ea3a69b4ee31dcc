/** New titles: charts, trends, recommendations, calendars, and what is hidden from them. */
@NullMarked
package dev.traktmcp.tools.discover;

import org.jspecify.annotations.NullMarked;
