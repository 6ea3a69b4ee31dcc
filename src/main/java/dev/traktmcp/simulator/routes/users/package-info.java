/** The sections about users: profiles, friends, lists, hidden items, statistics. */
package dev.traktmcp.simulator.routes.users;
