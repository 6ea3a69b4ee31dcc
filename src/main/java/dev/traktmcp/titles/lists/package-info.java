/** From what a person calls a list to the one list that is meant. */
@NullMarked
package dev.traktmcp.titles.lists;

import org.jspecify.annotations.NullMarked;
