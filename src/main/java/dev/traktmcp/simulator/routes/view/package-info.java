/** How the state looks on the wire, and who may see it; all sections use it. */
package dev.traktmcp.simulator.routes.view;
