/**
 * Trakt's API as Java, without texts for people and without MCP. A class is a section of Trakt's own reference, a part
 * of the large section "Sync", or what several sections share ({@code TitlesApi}, {@code ChartsApi},
 * {@code CountsApi}); each says which.
 */
@NullMarked
package dev.traktmcp.trakt;

import org.jspecify.annotations.NullMarked;
