/** Records of Trakt's users section: settings, friends, lists, hidden items and what somebody is watching. */
package dev.traktmcp.trakt.model.users;
