/** Resolves the titles, filters and items of a request, and reports what became of each. */
package dev.traktmcp.tools.request;
