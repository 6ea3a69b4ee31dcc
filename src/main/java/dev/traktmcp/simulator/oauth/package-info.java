/** Tokens and device codes, whose lifetimes follow the simulator's clock. */
package dev.traktmcp.simulator.oauth;
