/** What clients can ask for beside tools: resources, prompts and completions. All of it rests on the tools. */
@NullMarked
package dev.traktmcp.mcp.beside;

import org.jspecify.annotations.NullMarked;
