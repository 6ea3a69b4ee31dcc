/** The one sanitizer for text that strangers wrote. A leaf that everyone may use. */
@NullMarked
package dev.traktmcp.text;

import org.jspecify.annotations.NullMarked;
