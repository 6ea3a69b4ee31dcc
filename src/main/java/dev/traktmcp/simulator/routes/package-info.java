/** The routes and what they answer: one class for each section of Trakt's reference, by subject. */
package dev.traktmcp.simulator.routes;
