/** How long a call may take and how it waits. The lowest layer; it imports nothing of ours. */
package dev.traktmcp.deadline;
