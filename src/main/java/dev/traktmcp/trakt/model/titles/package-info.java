/** What Trakt tells of a title beside its details, as records. Any field can be missing. */
@NullMarked
package dev.traktmcp.trakt.model.titles;

import org.jspecify.annotations.NullMarked;
