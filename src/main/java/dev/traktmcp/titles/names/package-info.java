/** Names as text: how they are folded, counted, abbreviated and mistyped, without a look at Trakt. */
package dev.traktmcp.titles.names;
