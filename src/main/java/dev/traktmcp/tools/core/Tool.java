package dev.traktmcp.tools.core;

/**
 * One thing a person can ask for. Safe for use by several threads, as one object serves all calls.
 *
 * @param <I> a record whose components are the arguments of {@code tools.json} in camel case; a missing argument is
 *     null
 */
public interface Tool<I> {

    /**
     * Does what was asked and reports it.
     *
     * @throws dev.traktmcp.failure.TraktException where it cannot
     */
    ToolReply call(I input);
}
