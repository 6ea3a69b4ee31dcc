/** What is playing this moment: check-ins, paused titles, and what friends watch. */
@NullMarked
/** What is playing at this moment: check-ins, paused titles, and what friends watch. */
package dev.traktmcp.tools.playing;

import org.jspecify.annotations.NullMarked;
