/** What is playing at this moment: check-ins, paused titles, and what friends watch. */
@NullMarked
package dev.traktmcp.tools.playing;

import org.jspecify.annotations.NullMarked;
