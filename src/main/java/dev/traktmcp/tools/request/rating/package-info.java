/** Ratings that a person gives, one to all titles of a call or one to each. */
@NullMarked
package dev.traktmcp.tools.request.rating;

import org.jspecify.annotations.NullMarked;
