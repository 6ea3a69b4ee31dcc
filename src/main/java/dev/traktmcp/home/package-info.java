/** The folder that only one person uses, and files in it that are replaced as a whole or not at all. */
@NullMarked
package dev.traktmcp.home;

import org.jspecify.annotations.NullMarked;
