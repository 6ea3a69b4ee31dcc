/** Ratings: given, read, removed. */
package dev.traktmcp.tools.ratings;
