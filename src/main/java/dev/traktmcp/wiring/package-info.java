/** Puts Trakt, the sandbox and the watching page together by hand, as the settings want it. */
package dev.traktmcp.wiring;
