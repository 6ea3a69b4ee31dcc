/** Asks Trakt which of its own descriptions is right. */
@NullMarked
package dev.traktmcp.cli.contract;

import org.jspecify.annotations.NullMarked;
