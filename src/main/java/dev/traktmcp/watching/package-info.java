/**
 * What somebody is watching this moment: looked up once, for the tool that says it and for the page that shows it.
 */
package dev.traktmcp.watching;
