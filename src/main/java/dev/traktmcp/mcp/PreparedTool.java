package dev.traktmcp.mcp;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.tools.core.Toolset;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the build has written down of a tool.
 *
 * @param json the tool as the SDK lists it
 */
record PreparedTool(String name, Toolset toolset, boolean reads, String json) {

    /** The same with the name that clients know. */
    @SuppressWarnings("unchecked")
    String json(ToolPrefix prefix) {
        return prefix.isNone() ? json : new String(UntypedJson.write(prefix.inDefinition(
                (Map<String, Object>) Objects.requireNonNull(
                        UntypedJson.read(json.getBytes(StandardCharsets.UTF_8))))),
                StandardCharsets.UTF_8);
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
                return file == null ? List.of() : of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Reads the lines of a file. */
    static List<PreparedTool> of(String file) {
        List<PreparedTool> tools = new ArrayList<>();
        for (int start = 0; start < file.length();) {
            int name = file.indexOf('\t', start);
            int toolset = file.indexOf('\t', name + 1);
            int end = file.indexOf('\n', toolset);
            tools.add(new PreparedTool(file.substring(start, name), Toolset.valueOf(file.substring(name + 1, toolset)),
                    file.charAt(toolset + 1) == 'r', file.substring(toolset + 3, end)));
            start = end + 1;
        }
        return tools;
    }
}
