/** What people call the copies that they own, and Trakt's words for it. */
@NullMarked
package dev.traktmcp.tools.request.formats;

import org.jspecify.annotations.NullMarked;
