/** What the tools keep of each person's account between calls, in the database of the people. */
@NullMarked
package dev.traktmcp.host.store.kept;

import org.jspecify.annotations.NullMarked;
