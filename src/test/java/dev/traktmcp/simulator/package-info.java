/** What the simulator promises, stated in raw HTTP where possible. */
package dev.traktmcp.simulator;
