/** What was watched and what is next: plays are marked, read and removed. */
@NullMarked
/** What was watched and what is next: plays are added, read and removed. */
package dev.traktmcp.tools.history;

import org.jspecify.annotations.NullMarked;
