package dev.traktmcp.cli.setup;

import dev.traktmcp.trakt.oauth.App;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an assistant starts.
 *
 * @param program the path
 * @param arguments of the program
 * @param environment what the server is told besides
 */
record ServerCommand(String program, List<String> arguments, Map<String, String> environment) {
    /** What a client id of Trakt looks like. */
    static final String CLIENT_ID = "[\\w.-]{16,200}";

    ServerCommand {
        arguments = List.copyOf(arguments);
        environment = new TreeMap<>(environment);
    }

    /** As most clients have it; empty parts are left out. */
    ObjectNode plain() {
        ObjectNode entry = Format.object().put("command", program);
        if (!arguments.isEmpty()) {
            entry.set("args", Format.array(arguments));
        }
        if (!environment.isEmpty()) {
            entry.set("env", Format.object(environment));
        }
        return entry;
    }

    /** With the transport before it, as VS Code and Claude Code write it. */
    ObjectNode typed() {
        ObjectNode entry = Format.object().put("type", "stdio");
        entry.setAll(plain());
        return entry;
    }

    /** As an extension of Goose. */
    ObjectNode extension(String name) {
        ObjectNode entry = Format.object()
                .put("type", "stdio")
                .put("name", name)
                .put("description", "Works your Trakt account")
                .put("enabled", true)
                .put("cmd", program);
        entry.set("args", Format.array(arguments));
        entry.set("envs", Format.object(environment));
        entry.set("env_keys", Format.array(List.of()));
        return entry.put("timeout", 300);
    }

    /** The Trakt app that this entry of a client names; null where it names none or does not start this program. */
    @Nullable
    App app(JsonNode entry) {
        JsonNode told = entry.has("envs") ? entry.path("envs") : entry.path("env");
        String id = told.path("TRAKT_CLIENT_ID").stringValue("");
        return isStartedBy(entry) && id.matches(CLIENT_ID)
                ? new App(id, told.path("TRAKT_CLIENT_SECRET").stringValue(null), null) : null;
    }

    /** Whether this entry of a client starts this program; Java alone is not enough, the jar must be the same, too. */
    boolean isStartedBy(JsonNode entry) {
        String started = entry.path("command").stringValue(entry.path("cmd").stringValue(""));
        boolean java = !arguments.isEmpty() && List.of("-jar", "-cp").contains(arguments.getFirst());
        return started.equals(program)
                && (!java || arguments.get(1).equals(entry.path("args").path(1).stringValue("")));
    }
}
