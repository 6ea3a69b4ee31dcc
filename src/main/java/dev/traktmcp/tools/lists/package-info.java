/** Personal lists, the person's own and other users': found, created, filled, changed, deleted. */
package dev.traktmcp.tools.lists;
