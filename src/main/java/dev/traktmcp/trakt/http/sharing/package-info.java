/**
 * What several share of Trakt, be it calls, people or servers: its limits and its public answers. It knows nothing of
 * requests.
 */
@NullMarked
package dev.traktmcp.trakt.http.sharing;

import org.jspecify.annotations.NullMarked;
