/** Names as text: how they are folded, counted, abbreviated and mistyped, without a look at Trakt. */
@NullMarked
package dev.traktmcp.titles.names;

import org.jspecify.annotations.NullMarked;
