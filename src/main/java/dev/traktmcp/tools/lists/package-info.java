/** Personal lists, the person's own and those of others: found, made, filled, changed, deleted. */
@NullMarked
package dev.traktmcp.tools.lists;

import org.jspecify.annotations.NullMarked;
