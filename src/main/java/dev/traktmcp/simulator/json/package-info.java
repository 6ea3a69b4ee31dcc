/** JSON trees without Jackson's data binding, which the sandbox would have to load before its first answer. */
package dev.traktmcp.simulator.json;
