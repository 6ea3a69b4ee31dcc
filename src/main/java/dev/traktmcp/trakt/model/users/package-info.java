/** Records of Trakt's users section: settings, friends, lists, hidden items and what somebody is watching. */
@NullMarked
package dev.traktmcp.trakt.model.users;

import org.jspecify.annotations.NullMarked;
