/** Connects the assistants of this machine to the server, by minimal changes to their own settings files. */
@NullMarked
package dev.traktmcp.cli.setup;

import org.jspecify.annotations.NullMarked;
