/** What was watched and what is next: plays are added, read and removed. */
@NullMarked
package dev.traktmcp.tools.history;

import org.jspecify.annotations.NullMarked;
