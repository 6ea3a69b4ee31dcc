/** What the person has done with titles, and what of it has to be so. */
@NullMarked
package dev.traktmcp.tools.request.standing;

import org.jspecify.annotations.NullMarked;
