/** Names as text: normal forms, numbers, initials and typing errors, without any request to Trakt. */
package dev.traktmcp.titles.names;
