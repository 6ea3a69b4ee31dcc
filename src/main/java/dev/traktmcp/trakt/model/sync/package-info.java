/** Records of Trakt's sync, scrobble and check-in sections: what an account has, and the outcomes of writes. */
@NullMarked
package dev.traktmcp.trakt.model.sync;

import org.jspecify.annotations.NullMarked;
