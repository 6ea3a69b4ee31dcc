/** The only sanitizer for text by strangers. Every package may use it; it imports nothing of ours. */
package dev.traktmcp.text;
