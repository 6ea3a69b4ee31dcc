/** Personal lists, the person's own and those of others: found, made, filled, changed, deleted. */
@NullMarked
/** Personal lists, the person's own and other users': found, created, filled, changed, deleted. */
package dev.traktmcp.tools.lists;

import org.jspecify.annotations.NullMarked;
