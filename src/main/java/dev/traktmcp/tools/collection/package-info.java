/** The collection: what somebody owns, and in which format. */
@NullMarked
package dev.traktmcp.tools.collection;

import org.jspecify.annotations.NullMarked;
