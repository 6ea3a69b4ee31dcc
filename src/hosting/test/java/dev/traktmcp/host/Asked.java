package dev.traktmcp.host;

import dev.traktmcp.ToolsJson;
import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.mcp.JsonRpc;
import dev.traktmcp.mcp.http.HttpCaller;
import dev.traktmcp.mcp.modern.ModernRequest;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something that a client can ask of MCP, in each of its forms. */
record Asked(String method, Map<String, Object> params) {
    private static final Pattern CALL = Pattern.compile("(?m)^ {4}(\\w+): (\\{.*}),$");

    /** Every tool, with arguments by which it succeeds. */
    static List<Asked> tools() throws Exception {
        Map<String, Object> given = new HashMap<>();
        Matcher calls = CALL.matcher(Files.readString(Path.of("src/test/clients/calls.mjs")));
        while (calls.find()) {
            given.put(calls.group(1), UntypedJson.read(calls.group(2).replaceAll("([{,] )(\\w+): ", "$1\"$2\": ")
                    .getBytes(StandardCharsets.UTF_8)));
        }
        return ToolsJson.stream().map(tool -> tool.get("name").asString())
                .map(name -> new Asked("tools/call", Map.of("name", name, "arguments",
                        given.getOrDefault(name, Map.of()))))
                .toList();
    }

    /** Whether a tool that is called says that it changes nothing. */
    boolean reads() {
        return ToolsJson.tool(name()).get("annotations").get("readOnlyHint").asBoolean();
    }

    String name() {
        return String.valueOf(params.getOrDefault("name", params.get("uri")));
    }

    /** Every resource, of each template one, and a card. */
    static List<Asked> resources() {
        return List.of("trakt://me/watchlist", "trakt://me/watching", "trakt://me/up-next", "trakt://me/calendar",
                "trakt://me/history", "trakt://movies/heat-1995", "trakt://shows/severance", "ui://trakt/watchlist")
                .stream().map(uri -> new Asked("resources/read", Map.of("uri", uri))).toList();
    }

    /** What else there is in both forms. */
    static List<Asked> others() {
        List<Asked> others = new ArrayList<>();
        for (String list : List.of("tools/list", "resources/list", "resources/templates/list", "prompts/list")) {
            others.add(new Asked(list, Map.of()));
        }
        others.add(new Asked("prompts/get", Map.of("name", "tonight")));
        others.add(new Asked("prompts/get", Map.of("name", "catch-up", "arguments", Map.of("show", "Severance"))));
        others.add(new Asked("prompts/get", Map.of("name", "my-week")));
        others.add(new Asked("prompts/get", Map.of("name", "rate-what-i-saw")));
        others.add(new Asked("prompts/get", Map.of("name", "plan-a-marathon", "arguments", Map.of("title", "Heat"))));
        others.add(completion("ref/prompt", "name", "tonight", "list"));
        others.add(completion("ref/prompt", "name", "catch-up", "show"));
        others.add(completion("ref/resource", "uri", "trakt://movies/{id}", "id"));
        others.add(completion("ref/resource", "uri", "trakt://shows/{id}", "id"));
        return others;
    }

    private static Asked completion(String type, String field, String name, String argument) {
        return new Asked("completion/complete", Map.of("ref", Map.of("type", type, field, name),
                "argument", Map.of("name", argument, "value", "")));
    }

    static List<Asked> everything() throws Exception {
        List<Asked> all = new ArrayList<>(resources());
        all.addAll(others());
        all.addAll(tools()); // the last signs out
        return all;
    }

    HttpRequest.Builder modern(HttpCaller caller) {
        return caller.modern(ModernRequest.of(1, method, params));
    }

    /** @param session of the revisions before */
    HttpRequest.Builder handshake(HttpCaller caller, String session) {
        return caller.post("/mcp", new String(UntypedJson.write(JsonRpc.request(7, method, params)),
                StandardCharsets.UTF_8)).header("Mcp-Session-Id", session)
                .header("MCP-Protocol-Version", "2025-11-25");
    }

    @Override
    public String toString() {
        return method + " " + params;
    }
}
