/**
 * What a person can ask for: the registry of all tools, over one package for each subject. A tool knows neither MCP nor
 * HTTP nor JSON; its name, description and schema are in {@code tools.json}.
 */
@NullMarked
package dev.traktmcp.tools;

import org.jspecify.annotations.NullMarked;
