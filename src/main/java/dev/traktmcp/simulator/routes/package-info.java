/** One class for each section of Trakt's reference: which paths there are and what they answer. */
package dev.traktmcp.simulator.routes;
