/** What is playing this moment: check-ins, paused titles, and what friends watch. */
package dev.traktmcp.tools.playing;
