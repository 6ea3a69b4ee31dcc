/**
 * Who is signed in, and how that lasts: device sign-in, and the refresh of single-use tokens over all threads and
 * processes of a machine; {@code store} has the places where tokens are kept. Whoever speaks to Trakt gets
 * {@link dev.traktmcp.trakt.oauth.StoredTokens}; whoever asks a person, {@link dev.traktmcp.trakt.oauth.DeviceSignIn}.
 */
@NullMarked
package dev.traktmcp.trakt.oauth;

import org.jspecify.annotations.NullMarked;
