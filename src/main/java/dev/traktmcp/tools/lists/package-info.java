/** Personal lists, the person's own and other users': found, created, filled, changed, deleted. */
@NullMarked
package dev.traktmcp.tools.lists;

import org.jspecify.annotations.NullMarked;
