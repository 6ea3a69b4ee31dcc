/** How long a call may take and how it waits; the ground floor, it imports nothing of ours. */
package dev.traktmcp.deadline;
