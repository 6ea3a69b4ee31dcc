/** Every setting, from flags and environment, read once and checked; no other package reads them. */
package dev.traktmcp.config;
