/** Where titles can be watched, and lists of only what can be watched now. */
@NullMarked
package dev.traktmcp.tools.request.streaming;

import org.jspecify.annotations.NullMarked;
