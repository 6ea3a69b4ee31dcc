package dev.traktmcp.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * MCP over stdin and stdout, one message a line (transport "stdio" of the MCP specification). Our own loop, because the
 * SDK's ends on a blank or malformed line and loses the answers that are due when stdin closes.
 */
public final class StdioHost {
    private static final Logger LOG = LoggerFactory.getLogger(StdioHost.class);
    private static final int LONGEST_LINE = 8 * 1024 * 1024;

    private final Protocol protocol;
    private final Lines in;
    private final OutputStream out;
    private final Duration patience;
    private final StdioClient client = new StdioClient(this::write);
    private final Map<Object, Protocol.Running> running = new ConcurrentHashMap<>();

    /** @param patience how long calls in flight may still take once stdin has ended */
    public StdioHost(Protocol protocol, InputStream in, OutputStream out, Duration patience) {
        this.protocol = protocol;
        this.in = new Lines(in, LONGEST_LINE);
        this.out = out;
        this.patience = patience;
    }

    /** Serves until stdin ends and what was asked is answered. */
    public void run() throws IOException {
        byte[] line;
        while ((line = in.next()) != null) {
            if (line == Lines.TOO_LONG) {
                write(Rpc.error(null, Rpc.INVALID_REQUEST, "A message may have at most " + LONGEST_LINE + " bytes"));
            } else if (!isBlank(line)) {
                read(line);
            }
        }
        client.gone();
        drain();
    }

    private void read(byte[] line) {
        Object message;
        try {
            message = Json.PROTOCOL.readValue(line, Object.class);
        } catch (JacksonException e) {
            write(Rpc.error(null, Rpc.PARSE_ERROR, "This line is not JSON"));
            return;
        }
        if (!(message instanceof Map<?, ?> map)) {
            write(Rpc.error(null, Rpc.INVALID_REQUEST, "A message is one JSON object; batches are not part of MCP"));
            return;
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> fields = (Map<String, Object>) map;
        if (fields.get("method") instanceof String method) {
            if (fields.containsKey("id")) {
                request(fields, method);
            } else {
                notification(method, fields.get("params"));
            }
        } else if (!client.answered(fields)) {
            write(Rpc.error(null, Rpc.INVALID_REQUEST, "Neither a request nor an answer to one"));
        }
    }

    private void request(Map<String, Object> request, String method) {
        Object id = request.get("id");
        if (!(id instanceof String || id instanceof Integer || id instanceof Long || id instanceof BigInteger)) {
            write(Rpc.error(null, Rpc.INVALID_REQUEST, "A request's id must be a string or a whole number"));
            return;
        }
        if (method.equals("initialize")) {
            client.introduced(request.get("params"));
        }
        Slot slot = new Slot();
        if (running.putIfAbsent(id, slot) != null) {
            write(Rpc.error(id, Rpc.INVALID_REQUEST, "A request with this id is still being worked on"));
            return;
        }
        slot.fill(protocol.handle(request, client, answer -> {
            if (running.get(id) == slot) { // not cancelled; removed after writing, because drain() waits for that
                client.agreed(answer);
                write(answer);
                running.remove(id, slot);
            }
        }));
    }

    /** A request's place among the running ones: it may be cancelled before its work has been handed over. */
    private static final class Slot implements Protocol.Running {
        private Protocol.Running work;
        private boolean cancelled;

        synchronized void fill(Protocol.Running given) {
            work = given;
            if (cancelled) {
                work.cancel();
            }
        }

        @Override
        public synchronized void cancel() {
            cancelled = true;
            if (work != null) {
                work.cancel();
            }
        }
    }

    private void notification(String method, Object params) {
        if (!method.equals("notifications/cancelled") || !(params instanceof Map<?, ?> named)) {
            return; // the others ask for nothing
        }
        Object id = named.get("requestId");
        Protocol.Running cancelled = id == null ? null : running.remove(id);
        if (cancelled != null) {
            cancelled.cancel();
        }
    }

    private void drain() {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!running.isEmpty() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.values().forEach(Protocol.Running::cancel);
    }

    private void write(Map<String, Object> message) {
        byte[] json = Json.PROTOCOL.writeValueAsBytes(message);
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
