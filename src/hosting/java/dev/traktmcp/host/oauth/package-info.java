/** Lets assistants ask people for access, and gives them tokens: the endpoints of an OAuth 2.1 authorization server. */
@NullMarked
package dev.traktmcp.host.oauth;

import org.jspecify.annotations.NullMarked;
