/**
 * Who is signed in, and how that lasts: device sign-in, and the refresh of single-use tokens across all threads and
 * processes of a machine. {@code store} has the places that keep tokens. Requests to Trakt use
 * {@link dev.traktmcp.trakt.oauth.StoredTokens}; what talks to the person uses
 * {@link dev.traktmcp.trakt.oauth.DeviceSignIn}.
 */
@NullMarked
package dev.traktmcp.trakt.oauth;

import org.jspecify.annotations.NullMarked;
