/** Names as text: normal forms, numbers, initials and typing errors, without any request to Trakt. */
@NullMarked
package dev.traktmcp.titles.names;

import org.jspecify.annotations.NullMarked;
