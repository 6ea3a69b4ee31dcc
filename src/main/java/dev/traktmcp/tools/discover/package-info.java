/** What else there is: charts, trends, recommendations, calendars, and what is hidden from them. */
@NullMarked
/** New titles: charts, trends, recommendations, calendars, and what is hidden from them. */
package dev.traktmcp.tools.discover;

import org.jspecify.annotations.NullMarked;
