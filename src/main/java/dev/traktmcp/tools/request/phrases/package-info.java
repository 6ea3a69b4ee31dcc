/** Phrases that stand for several titles, as words alone. */
@NullMarked
package dev.traktmcp.tools.request.phrases;

import org.jspecify.annotations.NullMarked;
