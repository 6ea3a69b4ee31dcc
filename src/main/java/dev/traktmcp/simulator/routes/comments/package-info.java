/** What people write about titles and lists, and whom that pleases. */
package dev.traktmcp.simulator.routes.comments;
