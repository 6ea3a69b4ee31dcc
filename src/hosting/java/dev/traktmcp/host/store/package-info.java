/** What a server for many people keeps, in one database: people, their sealed sign-ins, what assistants may do. */
@NullMarked
package dev.traktmcp.host.store;

import org.jspecify.annotations.NullMarked;
