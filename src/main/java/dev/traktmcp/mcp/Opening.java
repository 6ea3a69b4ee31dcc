package dev.traktmcp.mcp;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.mcp.beside.Cards;
import dev.traktmcp.mcp.beside.Needs;
import dev.traktmcp.tools.Instructions;
import dev.traktmcp.tools.ToolSelection;
import dev.traktmcp.tools.core.Toolset;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answers with which a conversation begins: {@code initialize}, {@code ping} and {@code tools/list}. The build
 * writes down each tool as the SDK sends it, so that they can be given before the SDK and the tools are there. They
 * are those of {@link Protocol} to the byte. What is asked in any other way is left to it. Safe for use by several
 * threads.
 */
public final class Opening {
    /** The class that the build writes, below the folder of classes. */
    public static final String FILE = PreparedTool.Texts.FILE;

    /** Drawn by us: a check mark, 48 by 48 pixels. */
    static final String ICON =
            "data:image/png;base64,"
                    + "iVBORw0KGgoAAAANSUhEUgAAADAAAAAwBAMAAAClLOS0AAAAG1BMVEWfHTWfHTWfHTWfHTWfHTXPjpq3Vmj////nxsxhyXXl"
                    + "AAAABHRSTlMAQIC/o1TdDAAAAOZJREFUSMeVlNsJwkAQRcdHAYINCFpAtAKRzZICBBsIrAVoTgoQbNuPbJLdZCbg/QnsYTL3"
                    + "TjIrsqSjy3Tpz09uolt3vncznUVEVk7RTkQ2Gii0Dn0Xp0pkrYOD3sK5QrY6uP4ByrsOPNQqCPBRAfDSQIVR8UXvUQGN5uoB"
                    + "aHZL4K0FDLH1AJ5tHcPRZiOJHceCCMrokfjMQJN4TV8F9RAuAQFoqsHrCDzAtw+X5ghAWjAA34HP/NMGxnAZ8HlBMquQeM2A"
                    + "H8NNphsHOQe5FoD5U5trYC6OvWrmcprrbF4A9pVhXzKqfqtDJXWsaKMYAAAAAElFTkSuQmCC";
    static final String ICON_TYPE = "image/png";
    static final String ICON_SIZE = "48x48";

    private static final byte[] LIST = "{\"tools\":[".getBytes(StandardCharsets.UTF_8);

    private final byte @Nullable [] introduction;
    private final byte[] tools;

    private Opening(byte @Nullable [] introduction, byte[] tools) {
        this.introduction = introduction;
        this.tools = tools;
    }

    /** Begins to load the classes that write JSON, on another core while the settings are read. */
    public static void readAhead() {
        Thread.ofPlatform().daemon().name("opening").start(() -> UntypedJson.write(Map.of()));
    }

    /** Prepares nothing: everything is left to {@link Protocol}. */
    public static Opening none() {
        return new Opening(null, new byte[0]);
    }

    /**
     * Reads what the build has prepared.
     *
     * @param version of this server
     * @param toolPrefix precedes the name of each tool; mostly empty
     * @return {@link #none()} where the build has prepared nothing
     * @throws IllegalArgumentException where the choice names a tool that does not exist
     */
    public static Opening of(ToolSelection choice, String toolPrefix, String version) {
        List<PreparedTool> all = PreparedTool.all();
        return all.isEmpty() ? none() : of(all, choice, toolPrefix, version);
    }

    private static Opening of(List<PreparedTool> all, ToolSelection choice, String toolPrefix, String version) {
        List<String> names = all.stream().map(PreparedTool::name).toList();
        choice.check(names);
        ToolPrefix prefix = new ToolPrefix(toolPrefix, names);
        List<String> on = new ArrayList<>();
        ByteArrayOutputStream list = new ByteArrayOutputStream(1 << 16);
        list.writeBytes(LIST);
        boolean cards = false;
        for (PreparedTool tool : all) {
            if (choice.wants(tool.name(), tool.toolset(), tool.reads())) {
                if (!on.isEmpty()) {
                    list.write(',');
                }
                tool.write(list, prefix);
                on.add(tool.name());
                cards |= tool.card();
            }
        }
        list.write(']');
        list.write('}');
        return new Opening(introduction(on, cards, version, prefix.inWords(Instructions.of(on, choice))),
                list.toByteArray());
    }

    private static byte[] introduction(List<String> on, boolean cards, String version, String instructions) {
        Map<String, Object> capabilities = new LinkedHashMap<>();
        boolean resources = Needs.offersResources(on);
        boolean prompts = Needs.offersPrompts(on);
        if (resources || prompts) {
            capabilities.put("completions", Map.of());
        }
        if (prompts) {
            capabilities.put("prompts", listed("listChanged", false));
        }
        if (cards || resources) {
            capabilities.put("resources", listed("subscribe", resources, "listChanged", false));
        }
        capabilities.put("tools", listed("listChanged", false));
        if (cards) {
            capabilities.put("extensions", Map.of(Cards.EXTENSION, Map.of("mimeTypes", List.of(Cards.MIME_TYPE))));
        }
        Map<String, Object> introduction = listed(
                "capabilities", capabilities,
                "serverInfo", listed("name", Protocol.NAME, "title", Protocol.TITLE, "version", version,
                        "icons", List.of(listed("src", ICON, "mimeType", ICON_TYPE, "sizes", List.of(ICON_SIZE)))),
                "instructions", instructions);
        return UntypedJson.write(introduction);
    }

    private static Map<String, Object> listed(Object... fields) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put((String) fields[i], fields[i + 1]);
        }
        return map;
    }

    /** Whether anything is prepared. */
    public boolean isPrepared() {
        return introduction != null;
    }

    /** {@code capabilities}, {@code serverInfo} and {@code instructions}; empty where nothing is prepared. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> introduction() {
        return introduction == null ? Map.of()
                : (Map<String, Object>) Objects.requireNonNull(UntypedJson.read(introduction));
    }

    /** The JSON of the result of {@code tools/list}. */
    public String tools() {
        return new String(tools, StandardCharsets.UTF_8);
    }

    /** The JSON-RPC answer as it is sent, or null where it is not prepared. */
    public byte @Nullable [] answer(Message.Request request) {
        if (introduction == null) {
            return null;
        }
        Object params = request.fields().get("params");
        return switch (request.method()) {
            case "initialize" -> {
                String revision = revision(params);
                yield revision == null ? null : answer(request.id(), introduced(revision, introduction));
            }
            case "ping" -> asksNothingElse(params) ? answer(request.id(), "{}".getBytes(StandardCharsets.UTF_8)) : null;
            case "tools/list" -> asksNothingElse(params) ? answer(request.id(), tools) : null;
            default -> null;
        };
    }

    private static byte[] introduced(String revision, byte[] introduction) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(introduction.length + 64);
        result.writeBytes(("{\"protocolVersion\":\"" + revision + "\",").getBytes(StandardCharsets.UTF_8));
        result.write(introduction, 1, introduction.length - 1);
        return result.toByteArray();
    }

    /**
     * The revision that the answer to these params of {@code initialize} agrees on, or null where it is not prepared.
     */
    public static @Nullable String revision(@Nullable Object params) {
        return params instanceof Map<?, ?> asked
                && asked.get("protocolVersion") instanceof String wanted
                && asked.get("capabilities") instanceof Map<?, ?> capabilities
                && capabilities.values().stream().allMatch(Map.class::isInstance)
                && asked.get("clientInfo") instanceof Map<?, ?> client
                && client.get("name") instanceof String && client.get("version") instanceof String
                        ? Revisions.agreed(wanted) : null;
    }

    private static boolean asksNothingElse(@Nullable Object params) {
        return params == null || params instanceof Map<?, ?> map
                && (map.isEmpty() || map.size() == 1 && map.get("_meta") instanceof Map);
    }

    /** The JSON-RPC answer with this JSON as its result. */
    public static byte[] answer(Object id, byte[] result) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream(result.length + 64);
        answer.writeBytes("{\"jsonrpc\":\"2.0\",\"id\":".getBytes(StandardCharsets.UTF_8));
        answer.writeBytes(UntypedJson.write(id));
        answer.writeBytes(",\"result\":".getBytes(StandardCharsets.UTF_8));
        answer.writeBytes(result);
        answer.write('}');
        return answer.toByteArray();
    }

    /** What the build writes into {@link #FILE}: every tool of a protocol that has all of them. */
    public static byte[] prepare(Protocol all, Catalog catalog, Map<String, Toolset> toolsets) {
        List<String> texts = new ArrayList<>();
        for (Map<String, Object> tool : all.tools()) {
            String name = Objects.requireNonNull((String) tool.get("name"));
            PreparedTool.add(texts, Objects.requireNonNull(catalog.definition(name)),
                    Objects.requireNonNull(toolsets.get(name)), UntypedJson.write(tool));
        }
        return PreparedTool.Texts.write(texts);
    }
}
