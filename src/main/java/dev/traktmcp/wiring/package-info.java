/** Puts Trakt, the sandbox and the watching page together by hand, according to the settings. */
@NullMarked
package dev.traktmcp.wiring;

import org.jspecify.annotations.NullMarked;
