/**
 * From what a person says to one title on Trakt: {@link dev.traktmcp.titles.Reference} reads it,
 * {@link dev.traktmcp.titles.Titles} looks it up, {@link dev.traktmcp.titles.Ranking} decides. Tools never search by
 * themselves.
 */
package dev.traktmcp.titles;
