/** Titles that are named together by what they have in common, and not one by one. */
@NullMarked
package dev.traktmcp.tools.request.together;

import org.jspecify.annotations.NullMarked;
