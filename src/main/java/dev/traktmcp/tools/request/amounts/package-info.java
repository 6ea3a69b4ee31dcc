/** Points, minutes and years as people say them: "four stars or more", "under two hours", "from the 90s". */
@NullMarked
package dev.traktmcp.tools.request.amounts;

import org.jspecify.annotations.NullMarked;
