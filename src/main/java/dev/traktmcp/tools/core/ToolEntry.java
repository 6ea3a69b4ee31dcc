package dev.traktmcp.tools.core;

import java.util.function.Function;

/** One tool with its name in {@code tools.json}, its toolset and its input record. */
public record ToolEntry<I>(Toolset toolset, String name, Class<I> input, Tool<I> tool) {
    /** @param arguments makes the tool's input record from the caller's arguments */
    public ToolReply call(Function<Class<?>, Object> arguments) {
        return tool.call(input.cast(arguments.apply(input)));
    }
}
