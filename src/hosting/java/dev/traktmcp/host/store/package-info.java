/** What a server for many people keeps, in one database: people, their sealed sign-ins, and what they allow assistants. */
@NullMarked
package dev.traktmcp.host.store;

import org.jspecify.annotations.NullMarked;
