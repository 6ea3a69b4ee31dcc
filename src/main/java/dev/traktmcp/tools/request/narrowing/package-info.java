/** Which titles of a list are wanted, beyond what Trakt filters. */
@NullMarked
package dev.traktmcp.tools.request.narrowing;

import org.jspecify.annotations.NullMarked;
