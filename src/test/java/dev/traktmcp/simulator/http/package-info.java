/** How the simulator finds what answers a request. */
@NullMarked
package dev.traktmcp.simulator.http;

import org.jspecify.annotations.NullMarked;
