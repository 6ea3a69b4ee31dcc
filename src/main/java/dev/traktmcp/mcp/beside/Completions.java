package dev.traktmcp.mcp.beside;

import dev.traktmcp.mcp.beside.Prompt.Argument;
import dev.traktmcp.text.Text;
import dev.traktmcp.tools.Suggestions;
import dev.traktmcp.tools.Suggestions.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Completes the arguments of prompts and the ids of templates while somebody types ("Completion" of MCP). Safe for use
 * by several threads, as it never changes.
 */
public final class Completions {
    /** MCP's limit. */
    private static final int MOST = 100;

    private final Resources resources;
    private final Prompts prompts;
    private final Suggestions suggestions;

    public Completions(Resources resources, Prompts prompts, Suggestions suggestions) {
        this.resources = resources;
        this.prompts = prompts;
        this.suggestions = suggestions;
    }

    /**
     * The result of {@code completion/complete}; what cannot be completed has no values.
     *
     * @throws Refused where the params are none of this method, or name no prompt or template of ours
     */
    public Map<String, Object> complete(Map<?, ?> params) {
        if (!(params.get("ref") instanceof Map<?, ?> ref) || !(params.get("argument") instanceof Map<?, ?> argument)
                || !(argument.get("name") instanceof String name) || !(argument.get("value") instanceof String begun)) {
            throw Refused.badParams("completion/complete needs ref, and argument with name and value");
        }
        Suggestions.Found found = suggestions.of(kind(ref, name), begun);
        List<String> values = found.values().size() > MOST ? found.values().subList(0, MOST) : found.values();
        Map<String, Object> completion = new LinkedHashMap<>();
        completion.put("values", values);
        if (found.total() != null) {
            completion.put("total", found.total());
        }
        completion.put("hasMore", found.more() || values.size() < found.values().size());
        return Map.of("completion", completion);
    }

    private Kind kind(Map<?, ?> ref, String argument) {
        return switch (String.valueOf(ref.get("type"))) {
            case "ref/prompt" -> ofPrompt(ref.get("name"), argument);
            case "ref/resource" -> ofTemplate(String.valueOf(ref.get("uri")), argument);
            default -> throw Refused.badParams("ref must be of type ref/prompt or ref/resource");
        };
    }

    private Kind ofPrompt(@Nullable Object prompt, String name) {
        Argument argument = prompts.argument(prompt, name);
        return argument == null ? Kind.NONE : argument.kind();
    }

    private Kind ofTemplate(String template, String variable) {
        if (!resources.addresses().contains(template)) {
            throw Refused.badParams("Unknown resource: " + Text.line(template) + ". What there is: "
                    + String.join(", ", resources.addresses()));
        }
        return !variable.equals("id") ? Kind.NONE
                : template.equals(Needs.MOVIE) ? Kind.MOVIE_SLUG
                : template.equals(Needs.SHOW) ? Kind.SHOW_SLUG : Kind.NONE;
    }
}
