/** The sections about users: profiles, friends, lists, hidden items, figures. */
package dev.traktmcp.simulator.routes.users;
