/** The collection: what somebody owns, and in which format. */
package dev.traktmcp.tools.collection;
