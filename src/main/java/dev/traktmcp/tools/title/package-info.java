/** One title: found, told in detail, where to watch it, who was in it, what is like it, what people say of it. */
@NullMarked
/** One title: search, details, where to watch it, its people, similar titles, comments. */
package dev.traktmcp.tools.title;

import org.jspecify.annotations.NullMarked;
