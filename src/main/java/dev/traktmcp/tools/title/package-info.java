/** One title: search, details, where to watch it, its people, similar titles, comments. */
@NullMarked
package dev.traktmcp.tools.title;

import org.jspecify.annotations.NullMarked;
