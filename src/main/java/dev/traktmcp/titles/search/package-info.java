/**
 * From a reference to one title: {@link dev.traktmcp.titles.search.TitleFinder} looks it up,
 * {@link dev.traktmcp.titles.search.Ranking} decides.
 */
package dev.traktmcp.titles.search;
