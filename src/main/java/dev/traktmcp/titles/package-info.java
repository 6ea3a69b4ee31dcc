/**
 * From what a person says to one title on Trakt: {@code reference} reads it, {@code search} finds it, and the result is
 * a {@link dev.traktmcp.titles.Subject}. Tools never search by themselves.
 */
@NullMarked
package dev.traktmcp.titles;

import org.jspecify.annotations.NullMarked;
