/** The sections about titles and people: details, search, charts, calendars, comments. */
package dev.traktmcp.simulator.routes.titles;
