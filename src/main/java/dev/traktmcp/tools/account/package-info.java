/** The account itself: signing in and out, its figures, and the last write taken back. */
package dev.traktmcp.tools.account;
