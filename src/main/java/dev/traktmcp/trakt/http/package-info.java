/**
 * One request to a server and what comes back. Each concern is one decorator around a {@code Transport}; {@code Chain}
 * says in which order they stand and why.
 */
@NullMarked
package dev.traktmcp.trakt.http;

import org.jspecify.annotations.NullMarked;
