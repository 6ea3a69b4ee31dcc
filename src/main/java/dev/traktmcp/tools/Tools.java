package dev.traktmcp.tools;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/** The table of contents: every tool by its name. */
public final class Tools {

    /** One line of the table. */
    public record Entry<I>(String name, Class<I> input, Tool<I> tool) {
        private Reply call(Function<Class<?>, Object> arguments) {
            return tool.call(input.cast(arguments.apply(input)));
        }
    }

    private final SequencedMap<String, Entry<?>> entries = new LinkedHashMap<>();

    public Tools(List<Entry<?>> entries) {
        entries.forEach(entry -> this.entries.put(entry.name(), entry));
    }

    public Collection<String> names() {
        return entries.sequencedKeySet();
    }

    /**
     * Calls a tool.
     *
     * @param arguments makes the tool's input record from what the caller gave
     */
    public Reply call(String name, Function<Class<?>, Object> arguments) {
        return entries.get(name).call(arguments);
    }
}
