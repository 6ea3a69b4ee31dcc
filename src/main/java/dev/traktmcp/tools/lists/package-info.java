/** Personal lists, the person's own and those of others: found, made, filled, changed, deleted. */
package dev.traktmcp.tools.lists;
