/**
 * One request to a server and its answer. Each concern is one decorator around a {@code Transport}; {@code Chain} says
 * in which order and why.
 */
package dev.traktmcp.trakt.http;
