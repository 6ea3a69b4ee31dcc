/** Where a sign-in is kept: a file, a file encrypted with a key of the keychain, or memory. */
@NullMarked
package dev.traktmcp.trakt.oauth.store;

import org.jspecify.annotations.NullMarked;
