/** Which OAuth clients there are: those that registered here, and those that are described by a document of theirs. */
@NullMarked
package dev.traktmcp.host.oauth.client;

import org.jspecify.annotations.NullMarked;
