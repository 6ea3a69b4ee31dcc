/** The root: what starts the program and what configures it. */
package dev.traktmcp;
