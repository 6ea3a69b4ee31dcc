/** Records of Trakt's sync, scrobble and check-in sections: what an account has, and the outcomes of writes. */
package dev.traktmcp.trakt.model.sync;
