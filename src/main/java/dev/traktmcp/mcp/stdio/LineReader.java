package dev.traktmcp.mcp.stdio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines as bytes. It skips a line that is too long and goes on with the stream. Confined to the thread that
 * reads.
 */
final class LineReader {
    /** Stands for a line that was too long; its bytes are gone. */
    static final byte[] TOO_LONG = new byte[0];

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int filled;

    /** @param longest the most bytes of a line */
    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * The next line without its line feed, {@link #TOO_LONG}, or null at the end; an unfinished last line counts, too.
     */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean started = false;
        while (fill()) {
            started = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLong |= line.size() + end - position > longest;
            if (!tooLong) {
                line.write(buffer, position, end - position);
            }
            position = end + 1;
            if (end < filled) {
                return tooLong ? TOO_LONG : line.toByteArray();
            }
        }
        return !started ? null : tooLong ? TOO_LONG : line.toByteArray();
    }

    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        position = 0;
        filled = in.read(buffer);
        return filled > 0;
    }
}
