package dev.traktmcp.text;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A logger that is made when something is logged. Most processes log nothing, and the first logger of a process takes
 * as long as the first answer: SLF4J looks into every jar for its provider. Safe for use by several threads.
 */
public final class LazyLogger {
    private final Class<?> owner;
    private volatile @Nullable Logger logger;

    public LazyLogger(Class<?> owner) {
        this.owner = owner;
    }

    private Logger logger() {
        Logger made = logger;
        if (made == null) {
            made = LoggerFactory.getLogger(owner); // two may both get it
            logger = made;
        }
        return made;
    }

    /** @param values for the {@code {}} of the message; a last one that is an exception is logged with its stack */
    public void debug(String message, @Nullable Object... values) {
        logger().debug(message, values);
    }

    /** As {@link #debug}. */
    public void info(String message, @Nullable Object... values) {
        logger().info(message, values);
    }

    /** As {@link #debug}. */
    public void warn(String message, @Nullable Object... values) {
        logger().warn(message, values);
    }

    /** As {@link #debug}. */
    public void error(String message, @Nullable Object... values) {
        logger().error(message, values);
    }
}
