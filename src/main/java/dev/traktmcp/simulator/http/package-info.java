/** How the simulator speaks HTTP: routes, checks, rate limits, pages, faults and the log of requests. */
package dev.traktmcp.simulator.http;
