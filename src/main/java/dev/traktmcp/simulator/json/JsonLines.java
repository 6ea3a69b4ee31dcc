package dev.traktmcp.simulator.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads text with one JSON value a line; empty lines are passed over. */
public final class JsonLines {
    private JsonLines() {}

    /** Closes the source. */
    public static void read(InputStream source, Consumer<JsonNode> reader) {
        byte[] text;
        try (source) {
            text = source.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i == text.length || text[i] == '\n') {
                if (i > start && text[start] != '\r') {
                    reader.accept(JsonTree.read(text, start, i - start));
                }
                start = i + 1;
            }
        }
    }
}
