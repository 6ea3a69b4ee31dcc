/**
 * One request to a server and what comes back. Each concern is one decorator around a {@code Transport}; {@code Chain}
 * says in which order they stand and why.
 */
package dev.traktmcp.trakt.http;
