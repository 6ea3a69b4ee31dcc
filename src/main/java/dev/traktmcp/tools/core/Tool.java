package dev.traktmcp.tools.core;

/**
 * One thing a person can ask for.
 *
 * @param <I> a record whose components are the arguments of {@code tools.json} in camel case; what was not given is null
 */
public interface Tool<I> {

    /** Does it and says so; throws {@link dev.traktmcp.failure.TraktException} when it cannot. */
    ToolReply call(I input);
}
