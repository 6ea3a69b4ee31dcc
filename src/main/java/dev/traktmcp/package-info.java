/** The root: what starts the program. */
package dev.traktmcp;
