/**
 * One request to a server and its answer. Each concern is one decorator around a {@code Transport}; {@code Chain} says
 * in which order and why.
 */
@NullMarked
package dev.traktmcp.trakt.http;

import org.jspecify.annotations.NullMarked;
