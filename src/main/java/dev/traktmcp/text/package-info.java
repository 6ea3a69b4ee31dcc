/** The only sanitizer for text by strangers. Every package may use it; it imports nothing of ours. */
@NullMarked
package dev.traktmcp.text;

import org.jspecify.annotations.NullMarked;
