/** Tokens and device codes, with their lives measured by the simulator's clock. */
package dev.traktmcp.simulator.oauth;
