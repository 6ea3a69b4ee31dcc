/** Counts what a hosted server does, for Prometheus: tools, Trakt, people; never titles, names or tokens. */
@NullMarked
package dev.traktmcp.host.metrics;

import org.jspecify.annotations.NullMarked;
