/** Puts Trakt, the sandbox and the watching page together by hand, according to the settings. */
package dev.traktmcp.wiring;
