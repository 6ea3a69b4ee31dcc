package dev.traktmcp.mcp;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.tools.core.Toolset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the build has written down of a tool. Its JSON stays the bytes of the file, as a start only passes it on.
 *
 * @param card whether a card shows its replies
 * @param file holds the tool as the SDK lists it, from {@code start} on for {@code length} bytes
 */
record PreparedTool(String name, Toolset toolset, boolean reads, boolean card, byte[] file, int start, int length) {

    byte[] json() {
        return Arrays.copyOfRange(file, start, start + length);
    }

    /** Writes it with the name that clients know. */
    @SuppressWarnings("unchecked")
    void write(ByteArrayOutputStream out, ToolPrefix prefix) {
        if (prefix.isNone()) {
            out.write(file, start, length);
        } else {
            out.writeBytes(UntypedJson.write(prefix.inDefinition(
                    (Map<String, Object>) Objects.requireNonNull(UntypedJson.read(json())))));
        }
    }

    /** All tools in their order; none where the build has prepared nothing. */
    static List<PreparedTool> all() {
        return Packaged.TOOLS;
    }

    /** Read once, at first use. */
    private static final class Packaged {
        static final List<PreparedTool> TOOLS = read();

        private static List<PreparedTool> read() {
            try (InputStream file = PreparedTool.class.getResourceAsStream("/" + Opening.FILE)) {
                return file == null ? List.of() : of(file.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Reads the lines of a file. */
    private static List<PreparedTool> of(byte[] file) {
        List<PreparedTool> tools = new ArrayList<>();
        String[] columns = new String[4];
        for (int at = 0; at < file.length; at++) {
            for (int column = 0; column < columns.length; column++) {
                int end = at;
                while (file[end] != '\t') {
                    end++;
                }
                columns[column] = new String(file, at, end - at, StandardCharsets.ISO_8859_1);
                at = end + 1;
            }
            int length = Integer.parseInt(columns[3]);
            tools.add(new PreparedTool(columns[0], Toolset.valueOf(columns[1]), columns[2].indexOf('r') >= 0,
                    columns[2].indexOf('c') >= 0, file, at, length));
            at += length;
        }
        return tools;
    }

    /** The line of a file that says all this; {@code json} is the tool as the SDK lists it. */
    static void line(ByteArrayOutputStream file, Catalog.Definition tool, Toolset toolset, byte[] json) {
        String columns = tool.name() + '\t' + toolset + '\t' + (tool.reads() ? "r" : "w")
                + (tool.card() == null ? "" : "c") + '\t' + json.length + '\t';
        file.writeBytes(columns.getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(json);
        file.write('\n');
    }
}
