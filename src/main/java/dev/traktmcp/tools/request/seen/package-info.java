/** How much of a show somebody has seen, and what that count leaves out. */
@NullMarked
package dev.traktmcp.tools.request.seen;

import org.jspecify.annotations.NullMarked;
