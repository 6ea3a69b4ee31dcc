/**
 * From a reference to one title: {@link dev.traktmcp.titles.search.TitleFinder} looks it up,
 * {@link dev.traktmcp.titles.search.Ranking} decides.
 */
@NullMarked
package dev.traktmcp.titles.search;

import org.jspecify.annotations.NullMarked;
