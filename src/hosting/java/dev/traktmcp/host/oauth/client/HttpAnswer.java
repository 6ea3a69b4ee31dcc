package dev.traktmcp.host.oauth.client;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The answer to one request of HTTP/1.1, after which the connection is closed.
 *
 * @param headers by their names in lower case; of several the first
 */
record HttpAnswer(int status, Map<String, String> headers, byte[] body) {
    private static final int MOST_OF_HEAD = 16_384;

    /** Says that a part of an answer is larger than anybody needs. */
    static final class TooLarge extends IOException {}

    /**
     * Reads one; of answers that are no success without their bodies.
     *
     * @param most how many bytes the body may have
     */
    static HttpAnswer read(InputStream in, int most) throws IOException {
        Head head = new Head(in);
        int status;
        Map<String, String> headers;
        do {
            status = status(head.line());
            headers = headers(head);
        } while (status < 200 && status != 101);
        return new HttpAnswer(status, headers, status == 200 ? body(in, headers, most) : new byte[0]);
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.[01] [1-5]\\d\\d( .*)?")) {
            throw new IOException("no status");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private static Map<String, String> headers(Head head) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = head.line(); !line.isEmpty(); line = head.line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static byte[] body(InputStream in, Map<String, String> headers, int most) throws IOException {
        String coding = headers.get("transfer-encoding");
        if (coding != null) {
            if (!coding.equalsIgnoreCase("chunked")) {
                throw new IOException("unknown transfer coding");
            }
            return chunks(in, most);
        }
        String length = headers.get("content-length");
        if (length == null) {
            return within(in.readNBytes(most + 1), most);
        }
        if (!length.matches("\\d{1,9}")) {
            throw length.matches("\\d+") ? new TooLarge() : new IOException("no length");
        }
        int announced = Integer.parseInt(length);
        if (announced > most) {
            throw new TooLarge();
        }
        return whole(in, announced);
    }

    private static byte[] chunks(InputStream in, int most) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = new Head(in).line().replaceFirst("\\s*;.*", "");
            if (!size.matches("[0-9A-Fa-f]{1,7}")) {
                throw new IOException("no chunk");
            }
            int length = Integer.parseInt(size, 16);
            if (length == 0) {
                return body.toByteArray();
            }
            if (length > most - body.size()) {
                throw new TooLarge();
            }
            body.write(whole(in, length));
            new Head(in).line();
        }
    }

    private static byte[] whole(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private static byte[] within(byte[] body, int most) throws IOException {
        if (body.length > most) {
            throw new TooLarge();
        }
        return body;
    }

    /** Lines, which may have so many bytes together. */
    private static final class Head {
        private final InputStream in;
        private int read;

        private Head(InputStream in) {
            this.in = in;
        }

        private String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new EOFException();
                }
                if (++read > MOST_OF_HEAD) {
                    throw new TooLarge();
                }
                line.write(next);
            }
            String text = line.toString(StandardCharsets.ISO_8859_1);
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        }
    }
}
