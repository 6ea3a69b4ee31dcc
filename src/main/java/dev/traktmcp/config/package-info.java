/** Every setting, from flags and environment, read once and checked; no other package reads them. */
@NullMarked
package dev.traktmcp.config;

import org.jspecify.annotations.NullMarked;
