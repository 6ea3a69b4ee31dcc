package dev.traktmcp.mcp.stdio;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.mcp.Client;
import dev.traktmcp.mcp.InFlightCalls;
import dev.traktmcp.mcp.JsonRpc;
import dev.traktmcp.mcp.Message;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.Protocol;
import dev.traktmcp.mcp.modern.ModernServer;
import dev.traktmcp.mcp.modern.RequestStates;
import dev.traktmcp.text.LazyLogger;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * MCP over stdin and stdout, one message a line (transport "stdio" of the MCP specification). It answers every line,
 * also one that is no message, and sends the answers that are due after stdin has closed. One thread reads; writes from
 * several threads hold a lock.
 */
public final class StdioHost {
    private static final int LONGEST_LINE = 8 * 1024 * 1024;

    /** What a call that used up all its time still needs to say so. */
    private static final LazyLogger LOG = new LazyLogger(StdioHost.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final Opening opening;
    private final Supplier<Protocol> protocol;
    private final Supplier<RequestStates> states;
    private final LineReader in;
    private final OutputStream out;
    private final Duration patience;
    private final StdioClient client;
    private final InFlightCalls calls = new InFlightCalls();

    /** Made at the first request that needs it, by the thread that reads. */
    private @Nullable ModernServer modern;

    /**
     * @param states makes what clients of 2026-07-28 give back with the second half of a call
     * @param patience how long calls in progress may still take after stdin has ended
     */
    public StdioHost(Opening opening, Supplier<Protocol> protocol, Supplier<RequestStates> states, InputStream in,
            OutputStream out, Duration patience) {
        this(opening, protocol, states, in, out, patience.plus(LAST_WORDS), Client.THINKING);
    }

    /** @param thinking how long a person may think about a question */
    StdioHost(Opening opening, Supplier<Protocol> protocol, Supplier<RequestStates> states, InputStream in,
            OutputStream out, Duration patience, Duration thinking) {
        this.client = new StdioClient(this::write, thinking);
        this.opening = opening;
        this.protocol = protocol;
        this.states = states;
        this.in = new LineReader(in, LONGEST_LINE);
        this.out = out;
        this.patience = patience;
    }

    /**
     * Serves until stdin has ended and all requests are answered.
     *
     * @param meanwhile what to begin after the first message, whose answer should not wait for it
     */
    public void run(Runnable meanwhile) throws IOException {
        byte[] line = in.next();
        for (boolean first = true; line != null; first = false, line = in.next()) {
            read(line);
            if (first) {
                meanwhile.run();
            }
        }
        client.gone();
        if (modern != null) {
            modern.close();
        }
        calls.drain(patience);
    }

    private void read(byte[] line) {
        if (line == LineReader.TOO_LONG) {
            write(JsonRpc.error(
                    null, JsonRpc.INVALID_REQUEST, "A message may have at most " + LONGEST_LINE + " bytes"));
        } else if (!isBlank(line)) {
            read(Message.read(line));
        }
    }

    private void read(Message message) {
        // No switch over types: the runtime would have to make code for it at every start.
        if (message instanceof Message.Request request) {
            if (request.isModern()) {
                answer(request, modern());
            } else {
                answer(request);
            }
        } else if (message instanceof Message.Notification notification) {
            notice(notification);
        } else if (message instanceof Message.Answer answer) {
            client.answered(answer.fields());
        } else if (message instanceof Message.Unreadable unreadable) {
            write(unreadable.refusal());
        }
    }

    private void answer(Message.Request request) {
        if (request.method().equals("initialize")) {
            client.introduced(request.fields().get("params"));
        }
        byte[] ready = calls.isRunning(request.id()) ? null : opening.answer(request);
        if (ready != null) {
            String revision = Opening.revision(request.fields().get("params"));
            if (request.method().equals("initialize") && revision != null) {
                client.agreed(revision);
            }
            write(ready);
            return;
        }
        boolean begun = calls.begin(request.id(), answer -> {
            client.agreed(answer);
            write(answer);
        }, done -> protocol.get().handle(request.fields(), client, done));
        if (!begun) {
            write(JsonRpc.error(request.id(), JsonRpc.INVALID_REQUEST, JsonRpc.SAME_ID));
        }
    }

    private void answer(Message.Request request, ModernServer server) {
        byte[] ready = calls.isRunning(request.id()) ? null : server.ready(request);
        if (ready != null) {
            write(ready);
        } else if (!calls.begin(request.id(), this::write, done -> server.handle(request, this::write, done))) {
            write(JsonRpc.error(request.id(), JsonRpc.INVALID_REQUEST, JsonRpc.SAME_ID));
        }
    }

    private ModernServer modern() {
        ModernServer made = modern;
        if (made == null) {
            made = new ModernServer(opening, () -> protocol.get()::handle, states, () -> protocol.get().updates());
            modern = made;
        }
        return made;
    }

    /** Handles a cancel; other notifications need nothing. */
    private void notice(Message.Notification notification) {
        if (notification.method().equals("notifications/cancelled")
                && notification.params() instanceof Map<?, ?> params && params.get("requestId") != null) {
            calls.cancel(params.get("requestId"));
        }
    }

    private void write(Map<String, Object> message) {
        write(UntypedJson.write(message));
    }

    private void write(byte[] json) {
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
