/** How long a call may take and how it waits. The lowest layer; it imports nothing of ours. */
@NullMarked
package dev.traktmcp.deadline;

import org.jspecify.annotations.NullMarked;
