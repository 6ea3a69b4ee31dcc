/**
 * Pictures from TMDB, with the person's own key. Nothing depends on them: where TMDB is slow, down or does not know a
 * title, there are none.
 */
@NullMarked
package dev.traktmcp.tmdb;

import org.jspecify.annotations.NullMarked;
