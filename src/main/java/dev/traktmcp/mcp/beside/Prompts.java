package dev.traktmcp.mcp.beside;

import dev.traktmcp.mcp.beside.Prompt.Argument;
import dev.traktmcp.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists and fills in the prompts whose tools are on. Safe for use by several threads, as it never changes. */
public final class Prompts {
    private static final int LONGEST = 300;

    private final Collection<String> on;
    private final UnaryOperator<String> tool;
    private final List<Prompt> prompts;

    /**
     * @param on the names of the tools that are on
     * @param tool the name by which the client knows a tool
     */
    public Prompts(Collection<String> on, UnaryOperator<String> tool) {
        this.on = on;
        this.tool = tool;
        prompts = PromptTexts.ALL.stream().filter(prompt -> on.containsAll(Needs.ofPrompt(prompt.name()))).toList();
    }

    /** The members of {@code prompts/list}. */
    public List<Map<String, Object>> listed() {
        return prompts.stream().map(prompt -> prompt.described(on)).toList();
    }

    /**
     * The result of {@code prompts/get}.
     *
     * @throws Refused where there is no such prompt, or an argument is missing, unknown or unusable
     */
    public Map<String, Object> get(@Nullable Object name, @Nullable Object arguments) {
        Prompt prompt = find(name);
        String words = prompt.wording().of(given(prompt, arguments), tool);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("description", prompt.description());
        result.put("messages", List.of(said(words)));
        return result;
    }

    private static Map<String, Object> said(String words) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("type", "text");
        content.put("text", words);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("role", "user");
        message.put("content", content);
        return message;
    }

    /** What completes an argument of a prompt; null where it has no such argument. */
    @Nullable
    Argument argument(@Nullable Object name, @Nullable Object argument) {
        return find(name).usable(on).stream().filter(one -> one.name().equals(argument)).findFirst().orElse(null);
    }

    private Prompt find(@Nullable Object name) {
        return prompts.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(
                () -> Refused.badParams("Unknown prompt: " + Text.line(String.valueOf(name)) + ". What there is: "
                        + prompts.stream().map(Prompt::name).collect(Collectors.joining(", "))));
    }

    private Map<String, String> given(Prompt prompt, @Nullable Object arguments) {
        if (arguments != null && !(arguments instanceof Map)) {
            throw Refused.badParams("arguments must be an object");
        }
        Map<?, ?> sent = arguments instanceof Map<?, ?> some ? some : Map.of();
        List<Argument> usable = prompt.usable(on);
        List<String> names = usable.stream().map(Argument::name).toList();
        for (Object name : sent.keySet()) {
            if (!names.contains(String.valueOf(name))) {
                throw Refused.badParams(prompt.name() + " takes "
                        + (names.isEmpty() ? "nothing" : String.join(", ", names)) + ", not "
                        + Text.line(String.valueOf(name)));
            }
        }
        Map<String, String> given = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (Argument argument : usable) {
            String value = value(argument, sent.get(argument.name()));
            if (!value.isEmpty()) {
                given.put(argument.name(), value);
            } else if (argument.required()) {
                missing.add(argument.name() + " (" + argument.description() + ")");
            }
        }
        if (!missing.isEmpty()) {
            throw Refused.badParams(prompt.name() + " needs " + String.join(", ", missing));
        }
        return given;
    }

    private static String value(Argument argument, @Nullable Object sent) {
        if (sent instanceof Map || sent instanceof Iterable) {
            throw Refused.badParams(argument.name() + " must be text");
        }
        String value = sent == null ? "" : String.valueOf(sent);
        if (value.length() > LONGEST) {
            throw Refused.badParams(argument.name() + " may have at most " + LONGEST + " characters");
        }
        return Text.line(value).replace('"', '\''); // it stands between quotes
    }
}
