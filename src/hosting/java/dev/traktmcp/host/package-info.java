/** Serves many people, each with their own Trakt account: a jar of its own, which only the word host needs. */
@NullMarked
package dev.traktmcp.host;

import org.jspecify.annotations.NullMarked;
