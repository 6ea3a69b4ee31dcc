/** Text search over the catalogue, ranked in one of three ways. */
package dev.traktmcp.simulator.search;
