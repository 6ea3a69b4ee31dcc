/** Records of Trakt's sync, scrobble and check-in sections: what an account has, and what became of a write. */
@NullMarked
package dev.traktmcp.trakt.model.sync;

import org.jspecify.annotations.NullMarked;
