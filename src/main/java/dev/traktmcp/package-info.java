/** The root: what starts the program. */
@NullMarked
package dev.traktmcp;

import org.jspecify.annotations.NullMarked;
