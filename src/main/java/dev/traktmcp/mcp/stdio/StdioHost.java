package dev.traktmcp.mcp.stdio;

import dev.traktmcp.mcp.InFlightCalls;
import dev.traktmcp.mcp.JsonRpc;
import dev.traktmcp.mcp.McpJson;
import dev.traktmcp.mcp.Message;
import dev.traktmcp.mcp.Protocol;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MCP over stdin and stdout, one message a line (transport "stdio" of the MCP specification). It answers every line,
 * also one that is no message, and sends the answers that are due after stdin has closed. One thread reads; writes from
 * several threads hold a lock.
 */
public final class StdioHost {
    private static final Logger LOG = LoggerFactory.getLogger(StdioHost.class);
    private static final int LONGEST_LINE = 8 * 1024 * 1024;

    private final Protocol protocol;
    private final LineReader in;
    private final OutputStream out;
    private final Duration patience;
    private final StdioClient client = new StdioClient(this::write);
    private final InFlightCalls calls = new InFlightCalls();

    /** @param patience how long calls in progress may still take after stdin has ended */
    public StdioHost(Protocol protocol, InputStream in, OutputStream out, Duration patience) {
        this.protocol = protocol;
        this.in = new LineReader(in, LONGEST_LINE);
        this.out = out;
        this.patience = patience;
    }

    /** Serves until stdin has ended and all requests are answered. */
    public void run() throws IOException {
        byte[] line;
        while ((line = in.next()) != null) {
            if (line == LineReader.TOO_LONG) {
                write(
                        JsonRpc.error(null, JsonRpc.INVALID_REQUEST, "A message may have at most " + LONGEST_LINE
                                + " bytes"));
            } else if (!isBlank(line)) {
                read(line);
            }
        }
        client.gone();
        calls.drain(patience);
    }

    private void read(byte[] line) {
        switch (Message.read(line)) {
            case Message.Request request -> answer(request);
            case Message.Notification notification -> notice(notification);
            case Message.Answer answer -> client.answered(answer.fields());
            case Message.Unreadable unreadable -> write(unreadable.refusal());
        }
    }

    private void answer(Message.Request request) {
        if (request.method().equals("initialize")) {
            client.introduced(request.fields().get("params"));
        }
        boolean begun = calls.begin(request.id(), answer -> {
            client.agreed(answer);
            write(answer);
        }, done -> protocol.handle(request.fields(), client, done));
        if (!begun) {
            write(JsonRpc.error(request.id(), JsonRpc.INVALID_REQUEST, JsonRpc.SAME_ID));
        }
    }

    /** Handles a cancel; other notifications need nothing. */
    private void notice(Message.Notification notification) {
        if (notification.method().equals("notifications/cancelled")
                && notification.params() instanceof Map<?, ?> params && params.get("requestId") != null) {
            calls.cancel(params.get("requestId"));
        }
    }

    private void write(Map<String, Object> message) {
        byte[] json = McpJson.PROTOCOL.writeValueAsBytes(message);
        synchronized (out) {
            try {
                out.write(json);
                out.write('\n');
                out.flush();
            } catch (IOException e) {
                LOG.debug("nobody reads stdout any more", e);
            }
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
