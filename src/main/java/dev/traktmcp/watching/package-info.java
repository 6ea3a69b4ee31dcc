/**
 * What somebody is watching at this moment: read in one place, for the tool that says it and the page that shows it.
 */
@NullMarked
package dev.traktmcp.watching;

import org.jspecify.annotations.NullMarked;
