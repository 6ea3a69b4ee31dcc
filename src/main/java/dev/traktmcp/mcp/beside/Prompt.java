package dev.traktmcp.mcp.beside;

import dev.traktmcp.tools.Suggestions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A request that people make often ("Prompts" of MCP), worded so that the assistant takes the right tools.
 *
 * @param arguments all that it takes, also those whose tool may be off
 */
record Prompt(String name, String title, String description, List<Argument> arguments, Wording wording) {

    /**
     * What a person fills in.
     *
     * @param kind what completes it
     * @param tool without which it cannot be used, or null
     */
    record Argument(String name, String title, String description, boolean required, Suggestions.Kind kind,
            @Nullable String tool) {
        static Argument needed(String name, String title, String description, Suggestions.Kind kind) {
            return new Argument(name, title, description, true, kind, null);
        }

        static Argument optional(String name, String title, String description, Suggestions.Kind kind) {
            return new Argument(name, title, description, false, kind, null);
        }

        Argument with(String needs) {
            return new Argument(name, title, description, required, kind, needs);
        }

        private Map<String, Object> described() {
            Map<String, Object> described = new LinkedHashMap<>();
            described.put("name", name);
            described.put("title", title);
            described.put("description", description);
            described.put("required", required);
            return described;
        }
    }

    /** Words it for what was filled in. */
    @FunctionalInterface
    interface Wording {
        /**
         * @param given by name, without what was left blank
         * @param tool the name by which the client knows a tool
         */
        String of(Map<String, String> given, UnaryOperator<String> tool);
    }

    /** The arguments that can be used while these tools are on. */
    List<Argument> usable(Collection<String> on) {
        return arguments.stream().filter(one -> one.tool() == null || on.contains(one.tool())).toList();
    }

    /** The member of {@code prompts/list}. */
    Map<String, Object> described(Collection<String> on) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", name);
        described.put("title", title);
        described.put("description", description);
        described.put("arguments", usable(on).stream().map(Argument::described).toList());
        return described;
    }
}
