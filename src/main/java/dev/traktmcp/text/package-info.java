/** The one sanitizer for text that strangers wrote. A leaf that everyone may use. */
package dev.traktmcp.text;
