/**
 * What a person can ask for: one class a tool, named like the tool. A tool knows neither MCP nor HTTP nor JSON; its name,
 * description and schema stand in {@code tools.json}.
 */
package dev.traktmcp.tools;
