/** The account itself: sign-in and sign-out, statistics, and undo. */
package dev.traktmcp.tools.account;
