/** Plays that go to another time: what of it is told and noted. */
@NullMarked
package dev.traktmcp.tools.request.moving;

import org.jspecify.annotations.NullMarked;
