/** How the state looks on the wire, and who may see it; every section uses it. */
package dev.traktmcp.simulator.routes.view;
