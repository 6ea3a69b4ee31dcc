/** Where a server for many people keeps what it keeps: a file of this machine (SQLite), or PostgreSQL. */
@NullMarked
package dev.traktmcp.host.database;

import org.jspecify.annotations.NullMarked;
