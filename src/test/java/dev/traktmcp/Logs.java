package dev.traktmcp;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** Loggers of Logback, for tests that listen. SLF4J gives another kind while a test beside this one starts it. */
public final class Logs {
    private Logs() {}

    public static Logger root() {
        return of(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    public static Logger of(String name) {
        Await.until(() -> LoggerFactory.getILoggerFactory() instanceof LoggerContext);
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(name);
    }
}
