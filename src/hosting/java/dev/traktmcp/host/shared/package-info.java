/**
 * What several servers share by Redis, all of which may be lost: limits, and Trakt's public answers. Where Redis cannot
 * be reached, each server goes on by its own memory.
 */
@NullMarked
package dev.traktmcp.host.shared;

import org.jspecify.annotations.NullMarked;
