/** Every setting, from flags and environment, read once and checked; nothing else looks there. */
package dev.traktmcp.config;
