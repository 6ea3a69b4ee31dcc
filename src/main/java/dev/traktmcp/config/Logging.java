package dev.traktmcp.config;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Sets logging up: on stderr alone, as stdout is the protocol in server modes. Logback finds it as a service. It stands
 * here and not in logback's XML, because reading that loads 600 classes at every start.
 */
public final class Logging extends ContextAwareBase implements Configurator {

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        Lines lines = new Lines();
        lines.setContext(context);
        lines.start();
        encoder.setLayout(lines);
        encoder.start();
        ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
        stderr.setContext(context);
        stderr.setTarget("System.err");
        stderr.setEncoder(encoder);
        stderr.start();
        // Clients' mistakes are answered, so they are not logged.
        level(context, "io.modelcontextprotocol", Level.ERROR);
        level(context, "io.modelcontextprotocol.server.transport", Level.OFF);
        level(context, "io.modelcontextprotocol.spec.McpTransport", Level.OFF);
        // That Redis is away is said once by us, and not at each try to reach it.
        level(context, "io.lettuce", Level.ERROR);
        level(context, "dev.traktmcp", Level.toLevel(System.getProperty(Setting.TRAKT_MCP_LOG.name()), Level.WARN));
        // Others stay at WARN: requests bear tokens.
        level(context, org.slf4j.Logger.ROOT_LOGGER_NAME, Level.WARN);
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(stderr);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static void level(LoggerContext context, String logger, Level level) {
        context.getLogger(logger).setLevel(level);
    }

    /** One line for each event, then its stack trace. */
    private static final class Lines extends LayoutBase<ILoggingEvent> {
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

        @Override
        public String doLayout(ILoggingEvent event) {
            String name = event.getLoggerName();
            String line = TIME.format(LocalTime.ofInstant(event.getInstant(), ZoneId.systemDefault()))
                    + " " + event.getLevel() + " " + name.substring(name.lastIndexOf('.') + 1) + ": "
                    + event.getFormattedMessage() + "\n";
            return event.getThrowableProxy() == null ? line
                    : line + ThrowableProxyUtil.asString(event.getThrowableProxy());
        }
    }
}
